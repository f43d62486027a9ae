namespace Bridge.Tests.Commands;

/// <summary>A file that goes with its test.</summary>
internal sealed class TempFile : IDisposable
{
    internal TempFile(string content)
    {
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllText(Path, content);
    }

    internal string Path { get; }

    public void Dispose() => File.Delete(Path);
}
