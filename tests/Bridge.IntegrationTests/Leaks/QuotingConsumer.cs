using Bridge.Contracts.Forms;
using MassTransit;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>Fails and quotes the message, as a careless consumer would.</summary>
internal sealed class QuotingConsumer : IConsumer<FormSubmitted>
{
    internal const string Queue = "quoting";

    public Task Consume(ConsumeContext<FormSubmitted> context) =>
        throw new InvalidOperationException($"Cannot take {context.Message}", new FormatException(string.Join(' ', Canaries.All)));
}
