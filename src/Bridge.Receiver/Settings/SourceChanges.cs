namespace Bridge.Receiver.Settings;

/// <summary>What came of reading the sources again.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Changed">Those that are set otherwise now.</param>
/// <param name="Removed">Those that are no more.</param>
/// <param name="Errors">One sentence for each key that is wrong: its source stayed what it was.</param>
internal sealed record SourceChanges(
    IReadOnlyList<Source> Added, IReadOnlyList<Source> Changed, IReadOnlyList<Source> Removed, IReadOnlyList<string> Errors);
