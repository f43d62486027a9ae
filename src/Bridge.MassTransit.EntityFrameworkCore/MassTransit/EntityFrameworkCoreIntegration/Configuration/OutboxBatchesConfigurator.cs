using MassTransit.Configuration;
using MassTransit.DependencyInjection;
using MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;
using MassTransit.JobService;
using MassTransit.Middleware;
using MassTransit.Transports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration.Configuration;

/// <summary>Collects the settings of <c>UseEntityFrameworkOutboxBatches</c> and puts the consumers of one endpoint behind its batches.</summary>
internal sealed class OutboxBatchesConfigurator<TDbContext>(IReceiveEndpointConfigurator endpoint, IRegistrationContext context)
    : IEntityFrameworkOutboxBatchesConfigurator, IConsumerConfigurationObserver
    where TDbContext : DbContext
{
    private BatchCollector? _batches;

    public int MessageLimit { get; set; } = 64;

    public int ConcurrentBatchLimit { get; set; } = 2;

    public int MessageDeliveryLimit { get; set; } = 1;

    public TimeSpan MessageDeliveryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    void IConsumerConfigurationObserver.ConsumerConfigured<TConsumer>(IConsumerConfigurator<TConsumer> configurator)
    {
    }

    void IConsumerConfigurationObserver.ConsumerMessageConfigured<TConsumer, TMessage>(IConsumerMessageConfigurator<TConsumer, TMessage> configurator)
    {
        var options = new OutboxConsumeOptions
        {
            ConsumerId = JobMetadataCache<TConsumer, TMessage>.GenerateJobTypeId(endpoint.InputAddress.GetEndpointName()),
            ConsumerType = TypeCache<TConsumer>.ShortName,
            MessageDeliveryLimit = MessageDeliveryLimit,
            MessageDeliveryTimeout = MessageDeliveryTimeout,
        };
        var filter = new BatchFilter<TDbContext, TMessage>(_batches ??= Collector(), new ConsumeScopeProvider(context), options, Clock);
        ((IConsumerMessageConfigurator<TMessage>)configurator).AddPipeSpecification(new FilterPipeSpecification<ConsumeContext<TMessage>>(filter));
    }

    private TimeProvider Clock => context.GetRequiredService<TimeProvider>();

    private BatchCollector Collector()
    {
        var options = context.GetRequiredService<IOptionsMonitor<OutboxOptions>>().Get(OptionsName.Of<TDbContext>());
        var logger = context.GetRequiredService<ILogger<InboxBatch<TDbContext>>>();
        var batch = new InboxBatch<TDbContext>(context.GetRequiredService<IServiceScopeFactory>(), options, Clock, logger);
        return new BatchCollector(Math.Max(1, MessageLimit), Math.Max(1, ConcurrentBatchLimit), batch.Run);
    }
}
