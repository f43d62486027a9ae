namespace Bridge.IntegrationTests.Servers;

/// <summary>A folder that outlives a server, removed by the test.</summary>
internal sealed class PersistentFolder : IDisposable
{
    // A temporary folder is its owner's alone; the server's user must pass.
    private readonly DirectoryInfo _parent = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"bridge-test-{Guid.NewGuid():N}"));

    public string Path => System.IO.Path.Combine(_parent.FullName, "data folder");

    public void Dispose() => _parent.Delete(recursive: true);
}
