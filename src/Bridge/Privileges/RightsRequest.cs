namespace Bridge.Privileges;

/// <summary>The rights of a user in a virtual host as the management API takes them: regular expressions.</summary>
internal sealed record RightsRequest(string Configure, string Write, string Read);
