namespace MassTransit;

/// <summary>Settings of the delivery of the bus outbox.</summary>
public interface IEntityFrameworkBusOutboxConfigurator : IBusOutboxConfigurator
{
    /// <summary>Messages delivered in one transaction. At least 1, default 100.</summary>
    int MessageDeliveryLimit { set; }

    /// <summary>How long one message may take to be confirmed by the broker. Default 10 seconds.</summary>
    TimeSpan MessageDeliveryTimeout { get; set; }
}
