using Bridge.Topology;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.House;

/// <summary>An event that a state does not expect would end in the dead letters.</summary>
public sealed class WorkflowTests
{
    [Fact]
    public void Every_state_of_every_workflow_handles_or_ignores_every_event()
    {
        using var house = WholeHouse.Build().Services.BuildServiceProvider();
        var workflows = QueueCatalog.All.Select(queue => queue.Consumer).Where(type => type?.IsAssignableTo(typeof(StateMachine)) == true).ToArray();

        Assert.NotEmpty(workflows);
        Faults.None(workflows.SelectMany(type => Unexpected((StateMachine)ActivatorUtilities.GetServiceOrCreateInstance(house, type!))));
    }

    [Fact]
    public void An_event_that_a_state_does_not_expect_is_named() =>
        Assert.Equal(["Careless neither handles nor ignores Happened in Closed"], Unexpected(new Careless()));

    /// <summary>What cannot come first is not handled initially, so the initial state is another test's.</summary>
    private static IEnumerable<string> Unexpected(StateMachine workflow) =>
        from state in workflow.States
        where state.Name is not ("Initial" or "Final")
        from happening in workflow.GetType().GetProperties().Where(property => property.PropertyType.IsAssignableTo(typeof(Event)))
        where workflow.NextEvents(state).All(expected => expected.Name != happening.Name)
        select $"{workflow.GetType().Name} neither handles nor ignores {happening.Name} in {state.Name}";

    private sealed class Careless : MassTransitStateMachine<Progress>
    {
        public Careless()
        {
            InstanceState(progress => progress.CurrentState);
            Initially(When(Happened).TransitionTo(Open));
            During(Open, When(Happened).TransitionTo(Closed));
        }

        public State Open { get; private set; } = null!;

        public State Closed { get; private set; } = null!;

        public Event<Contracts.WebhookReceived> Happened { get; private set; } = null!;
    }

    private sealed class Progress : SagaStateMachineInstance
    {
        public Guid CorrelationId { get; set; }

        public string CurrentState { get; set; } = null!;
    }
}
