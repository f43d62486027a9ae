namespace Bridge.Persistence;

/// <summary>The schema that a service's tables lie in.</summary>
public static class SchemaName
{
    /// <summary>The service's name with underscores: <c>crm-sync</c> lies in <c>crm_sync</c>.</summary>
    public static string Of(string service) => service.Replace('-', '_');
}
