namespace Bridge.Receiver.Spooling;

/// <summary>Inserts and commits all rows, or none: <see cref="SpoolInsert.RunAsync" />.</summary>
internal delegate Task InsertRows(IReadOnlyCollection<SpooledWebhook> rows);
