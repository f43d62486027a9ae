namespace Bridge.Hosting;

/// <summary>Prints in order and at once, which <see cref="Progress{T}" /> does not promise.</summary>
/// <param name="writer">Where to, for example standard error.</param>
public sealed class ConsoleProgress(TextWriter writer) : IProgress<string>
{
    /// <inheritdoc />
    public void Report(string value) => writer.WriteLine(value);
}
