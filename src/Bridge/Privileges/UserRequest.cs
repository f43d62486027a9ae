namespace Bridge.Privileges;

/// <summary>A user as the management API takes it.</summary>
internal sealed record UserRequest(string Password, string Tags);
