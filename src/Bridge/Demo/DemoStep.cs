using System.Net;
using Bridge.Webhooks.Samples;

namespace Bridge.Demo;

/// <summary>One step of the story.</summary>
/// <param name="Name">Its name, one of <see cref="Steps" />.</param>
/// <param name="Deliveries">What is sent, one after the other.</param>
internal sealed record DemoStep(string Name, IReadOnlyList<DemoDelivery> Deliveries)
{
    /// <summary>How many of the deliveries are repeats, which every inbox must have seen and dropped.</summary>
    public int Repeats { get; init; }
}

/// <summary>Something that is sent.</summary>
internal abstract record DemoDelivery
{
    /// <summary>What the answer must be.</summary>
    public HttpStatusCode Answer { get; init; } = HttpStatusCode.OK;
}

/// <summary>A webhook, signed as its provider signs.</summary>
/// <param name="Source">The source that it is posted to; its provider has the same name.</param>
/// <param name="Event">The provider's own name of the kind of event.</param>
/// <param name="Values">What it says.</param>
internal sealed record WebhookDelivery(string Source, string Event, SampleValues Values) : DemoDelivery
{
    /// <summary>True where it is signed with a secret that the receiver does not have.</summary>
    public bool IsForged { get; init; }
}

/// <summary>A command to the inventory.</summary>
internal sealed record StockCommand : DemoDelivery
{
    public StockCommand(string sku, int quantity)
    {
        Sku = sku;
        Quantity = quantity;
        Answer = HttpStatusCode.Accepted;
    }

    /// <summary>Stock keeping unit.</summary>
    public string Sku { get; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; }
}
