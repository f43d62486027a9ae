using System.Security.Cryptography;
using System.Text;
using MassTransit;

namespace Bridge.IntegrationTests.Sagas;

/// <summary>Counts its events; publishes <see cref="Linked" /> for each if its host says so, and fails after that for an order named so.</summary>
public sealed class ChainStateMachine : MassTransitStateMachine<ChainState>
{
    public const string Unlucky = "unlucky";

    public ChainStateMachine(ChainSetup setup)
    {
        InstanceState(saga => saga.CurrentState);
        Event(() => Left, left => Correlate(left, setup, message => message.Order));
        Event(() => Right, right => Correlate(right, setup, message => message.Order));
        Event(() => Cut, cut => cut.CorrelateBy((saga, context) => saga.Order == context.Message.Order).OnMissingInstance(missing => missing.Discard()));

        Initially(
            OnLeft(When(Left), setup).TransitionTo(Open),
            OnRight(When(Right), setup).TransitionTo(Open));
        During(Open, OnLeft(When(Left), setup), OnRight(When(Right), setup), When(Cut).Finalize());
        SetCompletedWhenFinalized();
    }

    public Event<Left> Left { get; private set; } = null!;

    public Event<Right> Right { get; private set; } = null!;

    public Event<Cut> Cut { get; private set; } = null!;

    public State Open { get; private set; } = null!;

    public static Guid IdOf(string order) => new(SHA256.HashData(Encoding.UTF8.GetBytes(order)).AsSpan(0, 16));

    private static void Correlate<T>(IEventCorrelationConfigurator<ChainState, T> correlation, ChainSetup setup, Func<T, string> order)
        where T : class
    {
        if (setup.ById)
            correlation.CorrelateById(context => IdOf(order(context.Message)));
        else
            correlation.CorrelateBy(saga => saga.Order, context => order(context.Message)).SelectId(_ => NewId.NextGuid());

        correlation.InsertOnInitial = setup.InsertOnInitial;
        correlation.SetSagaFactory(context => new ChainState
        {
            CorrelationId = setup.ById ? IdOf(order(context.Message)) : NewId.NextGuid(),
            Order = order(context.Message),
        });
    }

    private static EventActivityBinder<ChainState, Left> OnLeft(EventActivityBinder<ChainState, Left> left, ChainSetup setup) =>
        left.Then(context => context.Saga.Lefts++).ThenAsync(context => Link(context, context.Message.Order, setup));

    private static EventActivityBinder<ChainState, Right> OnRight(EventActivityBinder<ChainState, Right> right, ChainSetup setup) =>
        right.Then(context => context.Saga.Rights++).ThenAsync(context => Link(context, context.Message.Order, setup));

    private static async Task Link(ConsumeContext context, string order, ChainSetup setup)
    {
        if (setup.Publishes)
            await context.Publish(new Linked(order));
        if (order == Unlucky)
            throw new InvalidOperationException("This order fails.");
    }
}
