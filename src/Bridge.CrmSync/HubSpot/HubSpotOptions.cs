using System.ComponentModel.DataAnnotations;
using Bridge.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bridge.CrmSync.HubSpot;

/// <summary>The HubSpot account, section <c>CrmSync:HubSpot</c>.</summary>
public sealed class HubSpotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "CrmSync:HubSpot";

    /// <summary>Where HubSpot's API answers. https, or http to this machine.</summary>
    [Required(ErrorMessage = "is empty: leave it out, or set it to https://api.hubapi.com")]
    [OutboundUrl(ErrorMessage = "is no https URL: leave it out, or set it to https://api.hubapi.com (http is for this machine only)")]
    public string BaseUrl { get; init; } = "https://api.hubapi.com";

    /// <summary>The access token of a private app that may write contacts (scope <c>crm.objects.contacts.write</c>).</summary>
    /// <remarks>The characters are those of a bearer token: RFC 6750, 2.1.</remarks>
    [Required(ErrorMessage = "is missing: set it to the access token of a private app with the scope crm.objects.contacts.write")]
    [RegularExpression("[A-Za-z0-9._~+/-]+=*", ErrorMessage = "is no bearer token: copy the access token of the private app again, without spaces or quotes")]
    public string AccessToken { get; init; } = "";

    /// <summary>True where a setting of the section has a value. An empty one counts as not set: compose files write those.</summary>
    internal static bool IsConfigured(IConfiguration configuration) =>
        configuration.GetSection(Section).GetChildren().Any(setting => !string.IsNullOrWhiteSpace(setting.Value));
}
