using System.ComponentModel.DataAnnotations;
using Bridge.Receiver.Access;

namespace Bridge.Receiver;

/// <summary>The section <c>Receiver</c>.</summary>
internal sealed class ReceiverOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Receiver";

    /// <summary>Networks or addresses of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Nobody's, by default.</summary>
    [Networks(ErrorMessage = "write networks such as 10.0.0.0/8 or addresses, without bits behind the prefix.")]
    public IList<string> TrustedProxies { get; init; } = [];

    /// <summary>How many trusted proxies a request may have passed: 1 to 16. What is further away is not believed.</summary>
    [Range(1, 16, ErrorMessage = "write 1 to 16.")]
    public int ForwardLimit { get; init; } = 1;

    /// <summary>True where webhooks may come over plain HTTP from other machines: only for a network that nobody else can listen on.</summary>
    public bool AllowHttp { get; init; }
}
