using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bridge.Receiver.Status;

namespace Bridge.Doctor;

/// <summary>A receiver that runs: whether it is ready, its clock, its spool and routes, and when a previous secret was last used.</summary>
internal sealed class ReceiverCheck(HttpClient http, Uri address, TimeProvider time) : IDoctorCheck
{
    private const string Check = "running receiver";

    public async IAsyncEnumerable<CheckResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var result in await AskAsync(cancellationToken))
        {
            yield return result;
        }
    }

    private async Task<List<CheckResult>> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var results = new List<CheckResult> { await ReadyAsync(cancellationToken) };
            var before = time.GetUtcNow();
            using var answer = await http.GetAsync(new Uri(address, StatusEndpoint.Route), cancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                results.Add(CheckResult.Warn(Check, $"tells what it runs with to its own machine only ({(int)answer.StatusCode}): run the doctor there"));
                return results;
            }

            var status = (await answer.Content.ReadFromJsonAsync(StatusJson.Default.ReceiverStatus, cancellationToken))!;
            results.Add(ClockSkew.Judge("clock and receiver's", before, status.Now, time.GetUtcNow()));
            results.Add(RunningReceiver.Spool(status.Spool));
            results.Add(RunningReceiver.Routes(status.Routes));
            results.AddRange(status.Sources.Select(source => Source(status, source)));
            return results;
        }
        catch (Exception exception) when (IsSilence(exception, cancellationToken))
        {
            return [CheckResult.Fail(Check, $"nobody answers at {address}: start it, or correct --against")];
        }
        catch (JsonException)
        {
            return [CheckResult.Fail(Check, $"{address} answers, but is no receiver of this version")];
        }
    }

    private async Task<CheckResult> ReadyAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(new Uri(address, "/health/ready"), cancellationToken);
        return answer.IsSuccessStatusCode
            ? CheckResult.Ok(Check, $"{address} is ready")
            : CheckResult.Fail(Check, $"{address} is not ready ({(int)answer.StatusCode}): its log tells what it waits for");
    }

    private static CheckResult Source(ReceiverStatus status, SourceStatus source) => CheckResult.Ok(
        $"running {source.Name}",
        source switch
        {
            { Secrets: 1 } => "1 secret",
            { PreviousSecretLastUsedAt: { } used } => $"{source.Secrets} secrets, a previous one last used at {Text(used)}: the provider still signs with it",
            _ => $"{source.Secrets} secrets, no previous one used since the start at {Text(status.StartedAt)}",
        });

    private static string Text(DateTimeOffset at) => at.ToString("u", CultureInfo.InvariantCulture);

    private static bool IsSilence(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested);
}
