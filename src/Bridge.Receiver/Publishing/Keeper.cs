namespace Bridge.Receiver.Publishing;

/// <summary>Who answers for a webhook.</summary>
internal enum Keeper
{
    /// <summary>Nobody: the provider must come again.</summary>
    Nobody,

    /// <summary>The broker confirmed all its messages, or there were none.</summary>
    Broker,

    /// <summary>The database has it, and the relay will publish it.</summary>
    Spool,
}
