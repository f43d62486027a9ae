using MassTransit;

namespace Bridge.Benchmarks.Sagas;

/// <summary>Each event begins the chain or goes on with it.</summary>
internal sealed class ChainStateMachine : MassTransitStateMachine<Chain>
{
    public ChainStateMachine()
    {
        InstanceState(chain => chain.CurrentState);
        Event(() => Left, left => left.CorrelateById(context => context.Message.Chain));
        Event(() => Right, right => right.CorrelateById(context => context.Message.Chain));

        Initially(
            When(Left).Then(context => context.Saga.Events++).TransitionTo(Open),
            When(Right).Then(context => context.Saga.Events++).TransitionTo(Open));
        During(
            Open,
            When(Left).Then(context => context.Saga.Events++),
            When(Right).Then(context => context.Saga.Events++));
    }

    public Event<Left> Left { get; private set; } = null!;

    public Event<Right> Right { get; private set; } = null!;

    public State Open { get; private set; } = null!;
}
