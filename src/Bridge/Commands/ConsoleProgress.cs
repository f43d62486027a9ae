namespace Bridge.Commands;

/// <summary>Prints in order and at once, which <see cref="Progress{T}" /> does not promise.</summary>
internal sealed class ConsoleProgress(TextWriter writer) : IProgress<string>
{
    public void Report(string value) => writer.WriteLine(value);
}
