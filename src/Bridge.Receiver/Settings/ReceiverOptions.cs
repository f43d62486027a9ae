using System.ComponentModel.DataAnnotations;
using Bridge.Receiver.Access;

namespace Bridge.Receiver.Settings;

/// <summary>The section <c>Receiver</c>.</summary>
internal sealed class ReceiverOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Receiver";

    /// <summary>Networks or addresses of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Nobody's, by default.</summary>
    [Networks(ErrorMessage = "must be networks such as 10.0.0.0/8, without bits behind the prefix, or addresses")]
    public IList<string> TrustedProxies { get; init; } = [];

    /// <summary>How many trusted proxies a request may have passed: 1 to 16. What is further away is not believed.</summary>
    [Range(1, 16, ErrorMessage = "must lie between 1 and 16")]
    public int ForwardLimit { get; init; } = 1;

    /// <summary>True where webhooks may come over plain HTTP from other machines: only for a network that nobody else can listen on.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>How many requests of one address to one source may fail verification within <see cref="FailureWindow" />: 1 to 1,000,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "must lie between 1 and 1000000")]
    public int FailureLimit { get; init; } = 300;

    /// <summary>The time within which failures are counted: 1 second to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "must lie between 1 second and 1 day, written as 00:01:00")]
    public TimeSpan FailureWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many requests are read or worked on at once; more are answered 503: 1 to 10,000. Times the largest body it bounds the memory.</summary>
    [Range(1, 10_000, ErrorMessage = "must lie between 1 and 10000")]
    public int MaxInFlight { get; init; } = 1024;

    /// <summary>How many spooled webhooks each receiver publishes in a second at most, once the broker is back: 10 to 100,000.</summary>
    [Range(10, 100_000, ErrorMessage = "must lie between 10 and 100000")]
    public int RelayRate { get; init; } = 1000;

    /// <summary>How often the routes of the broker are audited: 5 seconds to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00", ErrorMessage = "must lie between 5 seconds and 1 hour, written as 00:00:30")]
    public TimeSpan AuditInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Queues of the topology that are not there on purpose, because their service is not run.</summary>
    [KnownQueues(ErrorMessage = "must be names of docs/topology.md")]
    public IList<string> WithoutQueues { get; init; } = [];

    /// <summary>How long connections are still taken after the receiver said that it stops: 0 to 10 seconds.</summary>
    /// <remarks>With the 5 s of a body and the 2 s of an answer a stop ends within 20 s.</remarks>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10", ErrorMessage = "must lie between 0 and 10 seconds, written as 00:00:05")]
    public TimeSpan DrainDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A JSON file with the section <c>Sources</c>, which is taken over without a restart when it changes.</summary>
    public string? SourcesFile { get; init; }

    /// <summary>How often <see cref="SourcesFile" /> and files with secrets are looked at: 1 second to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "must lie between 1 second and 1 hour, written as 00:00:05")]
    public TimeSpan ReloadInterval { get; init; } = TimeSpan.FromSeconds(5);
}
