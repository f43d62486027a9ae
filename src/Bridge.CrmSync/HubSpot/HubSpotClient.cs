using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Bridge.Hosting.Outbound;
using Microsoft.Extensions.Options;

namespace Bridge.CrmSync.HubSpot;

/// <summary>HubSpot: contacts are upserted by their e-mail address.</summary>
/// <remarks>
/// https://developers.hubspot.com/docs/api-reference/legacy/crm/objects/contacts/batch/upsert-contacts, a batch of one.
/// HubSpot keeps one contact an address, so a repeat changes nothing; the key travels as <c>objectWriteTraceId</c>, by which
/// HubSpot's answer tells its inputs apart.
/// </remarks>
internal sealed class HubSpotClient(HttpClient http, IOptions<HubSpotOptions> options, TimeProvider time) : ICrmClient
{
    private const string Target = "HubSpot";

    private readonly OutboundCall _call = new(Target, time);
    private readonly Uri _upsert = new($"{options.Value.BaseUrl.TrimEnd('/')}/crm/v3/objects/contacts/batch/upsert");
    private readonly AuthenticationHeaderValue _authorization = new("Bearer", options.Value.AccessToken);

    public async Task UpsertAsync(Contact contact, string idempotencyKey, CancellationToken cancellationToken)
    {
        var body = new HubSpotUpsert([HubSpotUpsert.InputOf(contact, idempotencyKey)]);
        using var response = await _call.SendAsync(token => SendAsync(body, token), cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK || !await HasContactAsync(response, cancellationToken))
        {
            throw new OutboundException(Target, $"answered {(int)response.StatusCode}, but did not take the contact");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HubSpotUpsert body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _upsert)
        {
            Headers = { Authorization = _authorization },
            Content = JsonContent.Create(body, HubSpotJson.Default.HubSpotUpsert),
        };
        return await http.SendAsync(request, cancellationToken);
    }

    // 207 tells errors of single inputs, and whatever stands between may answer 200 with a page of its own.
    private static async Task<bool> HasContactAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return JsonSerializer.Deserialize(body, HubSpotJson.Default.HubSpotAnswer) is { Results.Count: 1, NumErrors: null or 0 };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
