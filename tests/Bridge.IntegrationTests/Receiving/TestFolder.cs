namespace Bridge.IntegrationTests.Receiving;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("bridge-test-").FullName;

    /// <summary>Writes a file, or replaces it at once.</summary>
    /// <returns>Its path.</returns>
    internal string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText($"{file}.new", text);
        File.Move($"{file}.new", file, overwrite: true);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
