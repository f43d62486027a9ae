using MassTransit;

namespace Bridge.Hosting.Telling;

/// <summary>Puts <see cref="TellableFilter{TContext}" /> next to every consumer, inside of retries, inbox and spans.</summary>
internal sealed class TellableConsumers : IConsumerConfigurationObserver
{
    public void ConsumerConfigured<TConsumer>(IConsumerConfigurator<TConsumer> configurator)
        where TConsumer : class => configurator.UseFilter(new TellableFilter<ConsumerConsumeContext<TConsumer>>());

    public void ConsumerMessageConfigured<TConsumer, TMessage>(IConsumerMessageConfigurator<TConsumer, TMessage> configurator)
        where TConsumer : class
        where TMessage : class
    {
    }
}
