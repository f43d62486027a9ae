namespace Bridge.Receiver.Publishing.Audit;

/// <summary>The management API cannot be asked. The message tells why and the cure, and no secret.</summary>
internal sealed class ManagementException(string message) : Exception(message);
