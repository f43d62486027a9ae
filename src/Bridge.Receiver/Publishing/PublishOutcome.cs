namespace Bridge.Receiver.Publishing;

/// <summary>What became of the messages of one webhook.</summary>
internal enum PublishOutcome
{
    /// <summary>The broker confirmed all of them, or there were none.</summary>
    Kept,

    /// <summary>The broker is known to take nothing: nothing was published.</summary>
    BreakerOpen,

    /// <summary>At least one was not confirmed in time: it may still arrive, under the same id.</summary>
    TimedOut,

    /// <summary>At least one was refused, or the broker is out of reach.</summary>
    Failed,

    /// <summary>A queue that should take the message is not bound: an alarm.</summary>
    Unrouted,
}
