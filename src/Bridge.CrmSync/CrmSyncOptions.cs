using Bridge.CrmSync.HubSpot;

namespace Bridge.CrmSync;

/// <summary>Settings of the CRM sync, section <c>CrmSync</c>. A key that is not one of these stops the start.</summary>
public sealed class CrmSyncOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "CrmSync";

    /// <summary>The HubSpot account to push to; without it the service's own table is the CRM.</summary>
    public HubSpotOptions? HubSpot { get; init; }
}
