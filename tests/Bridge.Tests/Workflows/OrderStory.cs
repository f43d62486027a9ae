using Bridge.Contracts.Orders;
using Bridge.Persistence.Effects;
using Bridge.Workflows;
using Bridge.Workflows.OrderFulfillment;
using MassTransit;
using MassTransit.Mediator;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Workflows;

/// <summary>The workflow in memory: an event is dealt with when its publishing ends. Nothing connects to the database.</summary>
internal sealed class OrderStory : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _orders;

    public OrderStory()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<EffectJournal>();
        services.AddSingleton(Facts);
        services.AddScoped<WorkflowEffects>();
        services.AddDbContext<WorkflowsDbContext>(options => options.UseNpgsql("Host=nowhere"));
        services.AddOptions<WorkflowsOptions>();
        services.AddMediator(mediator =>
        {
            mediator.AddSagaStateMachine<OrderFulfillmentWorkflow, OrderProgress>().InMemoryRepository();
            mediator.AddConsumer<Recorder>();
        });
        _services = services.BuildServiceProvider();
    }

    public SetClock Clock { get; } = new();

    public List<object> Facts { get; } = [];

    public OrderFulfillmentWorkflow Workflow => _services.GetRequiredService<OrderFulfillmentWorkflow>();

    public string NewOrder() => $"{++_orders}";

    public Task PublishAsync(object message) => _services.GetRequiredService<IMediator>().Publish(message);

    /// <summary>Plays events of a new order.</summary>
    /// <returns>The state that it ends in.</returns>
    public async Task<string> PlayAsync(IEnumerable<Happening> happenings)
    {
        Facts.Clear();
        var order = NewOrder();
        foreach (var happening in happenings)
            await PublishAsync(Happenings.Message(happening, order, Find(order)?.DueAt ?? Clock.Now));
        return Find(order)?.CurrentState ?? "none";
    }

    public OrderProgress? Find(string orderId) =>
        _services.GetRequiredService<IndexedSagaDictionary<OrderProgress>>()[OrderProgress.IdOf(orderId)]?.Instance;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal sealed class Recorder(List<object> facts)
        : IConsumer<OrderCompleted>, IConsumer<OrderOnHold>, IConsumer<OrderClosed>, IConsumer<OrderOverdue>
    {
        public Task Consume(ConsumeContext<OrderCompleted> context) => Add(context.Message);

        public Task Consume(ConsumeContext<OrderOnHold> context) => Add(context.Message);

        public Task Consume(ConsumeContext<OrderClosed> context) => Add(context.Message);

        public Task Consume(ConsumeContext<OrderOverdue> context) => Add(context.Message);

        private Task Add(object fact)
        {
            facts.Add(fact);
            return Task.CompletedTask;
        }
    }
}
