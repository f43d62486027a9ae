using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using Bridge.Receiver.Certificates;
using Bridge.Tests.Outbound;
using Bridge.Tests.Workflows;
using Bridge.Webhooks.Certificates;

namespace Bridge.Tests.Receiver.Certificates;

/// <summary>What is fetched, how often, and what is remembered. The addresses are checked before: <see cref="CertificateAddressTests" />.</summary>
public sealed class CertificateStoreTests : IAsyncDisposable
{
    private static readonly Uri Address = new("https://certificates.example/a.pem");

    private readonly SetClock _clock = new();
    private readonly FakeInternet _internet = new();
    private readonly StoreHost _store;

    public CertificateStoreTests() => _store = new StoreHost(_clock, _internet);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_certificate_is_fetched_once_a_day()
    {
        Assert.Equal(CertificateOutcome.Found, await _store.GetAsync(Address));
        _clock.Now += CertificateStore.KeepsFound - TimeSpan.FromSeconds(1);
        _internet.Answers(HttpStatusCode.NotFound);
        Assert.Equal(CertificateOutcome.Found, await _store.GetAsync(Address));
        Assert.Single(_internet.Asked);

        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(CertificateOutcome.Missing, await _store.GetAsync(Address));
        Assert.Equal([Address, Address], _internet.Asked);
    }

    [Fact]
    public async Task A_certificate_that_many_wait_for_is_fetched_once()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _internet.Answer = () => answer.Task;
        var waiting = Enumerable.Range(0, 20).Select(_ => _store.GetAsync(Address)).ToArray();
        answer.SetResult(new HttpResponseMessage { Content = new StringContent("a certificate") });

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(CertificateOutcome.Found, outcome));
        Assert.Single(_internet.Asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task That_there_is_none_is_remembered_for_a_minute(HttpStatusCode status)
    {
        _internet.Answers(status);
        Assert.Equal(CertificateOutcome.Missing, await _store.GetAsync(Address));
        Assert.Equal(CertificateOutcome.Missing, await _store.GetAsync(Address));
        Assert.Single(_internet.Asked);

        _clock.Now += CertificateStore.KeepsMissing;
        Assert.Equal(CertificateOutcome.Missing, await _store.GetAsync(Address));
        Assert.Equal(2, _internet.Asked.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.MovedPermanently)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    [InlineData(HttpStatusCode.PermanentRedirect)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Any_other_answer_tells_nothing_and_is_asked_for_again(HttpStatusCode status)
    {
        _internet.Answers(status);

        Assert.Equal(CertificateOutcome.Unreachable, await _store.GetAsync(Address));
        Assert.Equal(CertificateOutcome.Unreachable, await _store.GetAsync(Address));
        Assert.Equal(2, _internet.Asked.Count);
    }

    [Fact]
    public async Task No_answer_tells_nothing_and_is_asked_for_again()
    {
        _internet.Answer = () => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.NameResolutionError));
        Assert.Equal(CertificateOutcome.Unreachable, await _store.GetAsync(Address));
        _internet.Answer = () => Task.FromException<HttpResponseMessage>(new TaskCanceledException());
        Assert.Equal(CertificateOutcome.Unreachable, await _store.GetAsync(Address));

        Assert.Equal(2, _internet.Asked.Count);
    }

    [Fact]
    public async Task A_request_waits_a_second_and_the_fetch_goes_on_for_the_next()
    {
        var (time, answer) = (new InstantTime(), new TaskCompletionSource<HttpResponseMessage>());
        _internet.Answer = () => answer.Task;
        await using var store = new StoreHost(time, _internet);

        Assert.Equal(CertificateOutcome.Unreachable, await store.GetAsync(Address));
        Assert.Contains(CertificateStore.Patience, time.Pauses);
        answer.SetResult(new HttpResponseMessage { Content = new StringContent("a certificate") });
        while (await store.GetAsync(Address) is not CertificateOutcome.Found)
        {
            await Task.Yield();
        }

        Assert.Single(_internet.Asked);
    }

    [Fact]
    public async Task Whoever_hangs_up_ends_his_own_wait_alone()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _internet.Answer = () => answer.Task;
        using var hangUp = new CancellationTokenSource();
        var (gone, there) = (_store.GetAsync(Address, hangUp.Token), _store.GetAsync(Address));

        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        answer.SetResult(new HttpResponseMessage { Content = new StringContent("a certificate") });

        Assert.Equal(CertificateOutcome.Found, await there);
        Assert.Single(_internet.Asked);
    }

    [Fact]
    public async Task Made_up_addresses_do_not_make_it_ask_without_end_nor_forget_what_it_has()
    {
        Assert.Equal(CertificateOutcome.Found, await _store.GetAsync(Address));
        _internet.Answers(HttpStatusCode.NotFound);
        for (var i = 0; i < CertificateStore.MostUnknown; i++)
        {
            Assert.Equal(CertificateOutcome.Missing, await _store.GetAsync(new Uri(Address, $"{i}.pem")));
        }

        Assert.Equal(CertificateOutcome.Unreachable, await _store.GetAsync(new Uri(Address, "one-more.pem")));
        Assert.Equal(CertificateStore.MostUnknown + 1, _internet.Asked.Count);
        Assert.Equal(CertificateOutcome.Found, await _store.GetAsync(Address));
        _clock.Now += CertificateStore.KeepsMissing;
        Assert.Equal(CertificateOutcome.Missing, await _store.GetAsync(new Uri(Address, "one-more.pem")));
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        await using var server = await FakeServer.StartAsync();
        await using var store = new StoreHost(_clock);
        server.Then(context =>
        {
            context.Response.Redirect("/elsewhere.pem");
            return Task.CompletedTask;
        });

        Assert.Equal(CertificateOutcome.Unreachable, await store.GetAsync(new Uri(server.Url, "/a.pem")));
        Assert.Equal(["/a.pem"], server.Calls.Select(call => call.Path));
    }

    [Theory]
    [InlineData(0, true, CertificateOutcome.Found)]
    [InlineData(1, true, CertificateOutcome.Missing)]
    [InlineData(0, false, CertificateOutcome.Found)]
    [InlineData(1, false, CertificateOutcome.Missing)]
    public async Task A_file_may_be_no_larger_than_64_KiB(int more, bool isLengthTold, CertificateOutcome expected)
    {
        var file = new byte[(64 * 1024) + more];
        _internet.Answer = () => Task.FromResult(new HttpResponseMessage
        {
            Content = isLengthTold ? new ByteArrayContent(file) : new StreamContent(PipeReader.Create(new ReadOnlySequence<byte>(file)).AsStream()),
        });

        Assert.Equal(expected, await _store.GetAsync(Address));
        Assert.InRange(_store.Http.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    }
}
