namespace Bridge.Receiver.Publishing;

/// <summary>Says nothing and goes nowhere: no queue is bound to it, and the broker confirms it all the same.</summary>
internal sealed record CanarySong;
