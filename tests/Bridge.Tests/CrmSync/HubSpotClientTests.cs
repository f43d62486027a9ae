using System.Globalization;
using Bridge.CrmSync;
using Bridge.CrmSync.HubSpot;
using Bridge.Hosting.Outbound;
using Bridge.Tests.Outbound;
using Microsoft.AspNetCore.Http;

namespace Bridge.Tests.CrmSync;

public sealed class HubSpotClientTests : IAsyncLifetime
{
    private const string Token = "pat-eu1-canary";
    private const string Taken = """{"status":"COMPLETE","results":[{"id":"51","new":true,"properties":{}}]}""";

    private FakeServer _hubSpot = null!;
    private OutboundHost<ICrmClient> _host = null!;

    public async Task InitializeAsync()
    {
        _hubSpot = await FakeServer.StartAsync(Taken);
        _host = OutboundHost<ICrmClient>.Of<HubSpotClient, HubSpotOptions>(
            HubSpotOptions.Section, ("BaseUrl", _hubSpot.Url.ToString()), ("AccessToken", Token));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _hubSpot.DisposeAsync();
    }

    [Fact]
    public async Task A_contact_is_upserted_by_its_address()
    {
        await PushAsync();

        var call = Assert.Single(_hubSpot.Calls);
        Assert.Equal(("POST", "/crm/v3/objects/contacts/batch/upsert", $"Bearer {Token}"), (call.Method, call.Path, call.Authorization));
        Assert.Equal(
            """
            {"inputs":[{"id":"ada@example.com","idProperty":"email","properties":{"email":"ada@example.com","firstname":"Ada","lastname":"King Lovelace"},"objectWriteTraceId":"key-1"}]}
            """,
            call.Body.GetRawText());
    }

    [Fact]
    public async Task A_429_is_called_again_when_Retry_After_allows()
    {
        _hubSpot.Then(429, retryAfter: "7").Then(429, InstantTime.Now.AddSeconds(30).ToString("R", CultureInfo.InvariantCulture));

        await PushAsync();

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(30)], _host.Time.Pauses);
        Assert.Equal(3, _hubSpot.Calls.Count);
        Assert.Single(_hubSpot.Calls.Select(call => call.Body.GetRawText()).Distinct());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(423)]
    [InlineData(477)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_passing_fault_is_called_again(int status)
    {
        _hubSpot.Then(status).Then(status);

        await PushAsync();

        Assert.Equal(3, _hubSpot.Calls.Count);
        Assert.All(_host.Time.Pauses, pause => Assert.InRange(pause, TimeSpan.Zero, OutboundLimits.LongestPause));
    }

    [Fact]
    public async Task A_fault_that_does_not_pass_ends_the_attempts()
    {
        for (var attempt = 0; attempt <= OutboundLimits.Retries; attempt++)
        {
            _hubSpot.Then(502);
        }

        Assert.Equal("HubSpot answered 502.", await RefusalAsync());
        Assert.Equal(OutboundLimits.Retries + 1, _hubSpot.Calls.Count);
    }

    [Fact]
    public async Task A_pause_that_is_too_long_ends_the_attempts()
    {
        _hubSpot.Then(429, retryAfter: "3600");

        Assert.Equal("HubSpot answered 429 and asks to wait 3600 s, longer than 60 s.", await RefusalAsync());
        Assert.Single(_hubSpot.Calls);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(409)]
    public async Task A_refusal_is_not_called_again_and_its_text_is_kept_out_of_the_error(int status)
    {
        _hubSpot.Then(status, body: """{"message":"ada@example.com is wrong, says the body"}""");

        Assert.Equal($"HubSpot answered {status}.", await RefusalAsync());
        Assert.Single(_hubSpot.Calls);
    }

    [Theory]
    [InlineData(207, """{"results":[],"numErrors":1,"errors":[{"category":"VALIDATION_ERROR"}]}""")]
    [InlineData(200, """{"results":[]}""")]
    [InlineData(200, "null")]
    [InlineData(200, "<html>Sign in to the guest network</html>")]
    public async Task An_answer_that_shows_no_contact_is_a_refusal(int status, string body)
    {
        _hubSpot.Then(status, body: body);

        Assert.Equal($"HubSpot answered {status}, but did not take the contact.", await RefusalAsync());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _hubSpot.Then(context =>
        {
            context.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        Assert.Equal("HubSpot answered 307.", await RefusalAsync());
        Assert.Single(_hubSpot.Calls);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_not_read()
    {
        var chunk = new string(' ', OutboundLimits.AnswerSize + 1);
        for (var attempt = 0; attempt <= OutboundLimits.Retries; attempt++)
        {
            _hubSpot.Then(200, body: chunk);
        }

        Assert.Equal("HubSpot could not be called (ConfigurationLimitExceeded).", await RefusalAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again()
    {
        _hubSpot.Then(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        await PushAsync();

        Assert.Equal(2, _hubSpot.Calls.Count);
    }

    private Task PushAsync()
    {
        var contact = new Contact { Email = "ada@example.com" };
        contact.Merge("Ada King Lovelace", phone: null, InstantTime.Now);
        return _host.Client.UpsertAsync(contact, "key-1", CancellationToken.None);
    }

    private async Task<string> RefusalAsync()
    {
        var exception = await Assert.ThrowsAsync<OutboundException>(PushAsync);
        Assert.DoesNotContain(Token, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.com", exception.ToString(), StringComparison.Ordinal);
        return exception.Message;
    }
}
