using System.Net;
using Polly;
using Polly.Retry;

namespace Bridge.Hosting.Outbound;

/// <summary>Calls an outside system, and again where it asks for patience.</summary>
/// <remarks>
/// Again after no answer, 408, 423, 425, 429, 477 and 5xx, never sooner than <c>Retry-After</c> allows (RFC 9110, 10.2.3).
/// 423 and 477 are HubSpot's words for patience: https://developers.hubspot.com/docs/api-reference/error-handling.
/// </remarks>
public sealed class OutboundCall
{
    private readonly string _target;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <summary>Prepares calls to one system.</summary>
    /// <param name="target">Its name, for errors.</param>
    /// <param name="time">The clock that the pauses follow.</param>
    public OutboundCall(string target, TimeProvider time)
    {
        _target = target;
        _time = time;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(Retry()).Build();
    }

    /// <summary>Sends until the system accepts, refuses or has used up its attempts.</summary>
    /// <param name="send">One attempt. It builds its own request: a request is sent once.</param>
    /// <param name="cancellationToken">Ends the attempts and the pauses.</param>
    /// <returns>The answer, of status 2xx.</returns>
    /// <exception cref="OutboundException">The system refused, or did not accept in time.</exception>
    public async Task<HttpResponseMessage> SendAsync(Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        var response = await AttemptAsync(send, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new OutboundException(_target, Refusal(response));
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await send(token), cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new OutboundException(_target, $"could not be called ({exception.HttpRequestError})", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OutboundException(_target, $"did not answer within {OutboundLimits.Timeout.TotalSeconds:0} s", exception);
        }
    }

    private RetryStrategyOptions<HttpResponseMessage> Retry() => new()
    {
        MaxRetryAttempts = OutboundLimits.Retries,
        Delay = OutboundLimits.FirstPause,
        MaxDelay = OutboundLimits.LongestPause,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(IsPassing(attempt.Outcome, attempt.Context.CancellationToken)),
        DelayGenerator = attempt => ValueTask.FromResult(Pause(attempt.Outcome.Result)),
    };

    private bool IsPassing(Outcome<HttpResponseMessage> outcome, CancellationToken cancellationToken) => outcome switch
    {
        { Exception: HttpRequestException } => true,
        { Exception: OperationCanceledException } => !cancellationToken.IsCancellationRequested,
        { Result: { } response } => IsPassing(response.StatusCode) && !(Pause(response) > OutboundLimits.LongestPause),
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) => (int)status is 408 or 423 or 425 or 429 or 477 or >= 500;

    private TimeSpan? Pause(HttpResponseMessage? response)
    {
        var header = response?.Headers.RetryAfter;
        var pause = header?.Delta ?? header?.Date - _time.GetUtcNow();
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private string Refusal(HttpResponseMessage response) =>
        IsPassing(response.StatusCode) && Pause(response) is { } pause && pause > OutboundLimits.LongestPause
            ? $"answered {(int)response.StatusCode} and asks to wait {pause.TotalSeconds:0} s, longer than {OutboundLimits.LongestPause.TotalSeconds:0} s"
            : $"answered {(int)response.StatusCode}";
}
