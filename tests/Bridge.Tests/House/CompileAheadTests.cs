using System.Diagnostics;
using System.Runtime.Versioning;

namespace Bridge.Tests.House;

/// <summary><c>src/Bridge/compile-ahead</c>, with a compiler of the test's own.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CompileAheadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bridge-ahead-");

    public CompileAheadTests()
    {
        Write("from/Bridge.dll", "bridge");
        Write("from/MassTransit.dll", "package");
        Write("from/Bridge.runtimeconfig.json", "{}");
        Write("from/runtimes/any/native.dll", "native");
        // It is given the assembly, -o and the image.
        Write("crossgen2", """
            #!/bin/sh
            echo "$1" >> "$(dirname "$0")/compiled"
            grep -v broken "$1" > /dev/null && sed 's/^/image of /' "$1" > "$3"
            """);
        new FileInfo(At("crossgen2")).UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
    }

    [Fact]
    public async Task Every_assembly_becomes_an_image_and_whatever_else_is_there_is_copied()
    {
        Assert.Equal(0, await CompileAsync());

        Assert.Equal("image of bridge", Read("to/Bridge.dll"));
        Assert.Equal("image of package", Read("to/MassTransit.dll"));
        Assert.Equal("{}", Read("to/Bridge.runtimeconfig.json"));
        Assert.Equal("native", Read("to/runtimes/any/native.dll"));
    }

    [Fact]
    public async Task Only_what_has_changed_is_compiled_again_even_if_it_is_older_than_what_it_replaces()
    {
        Assert.Equal(0, await CompileAsync());
        File.Delete(At("compiled"));
        Write("from/MassTransit.dll", "other package");
        File.SetLastWriteTimeUtc(At("from/MassTransit.dll"), DateTime.UnixEpoch);

        Assert.Equal(0, await CompileAsync());

        Assert.Equal("MassTransit.dll", Read("compiled"));
        Assert.Equal("image of other package", Read("to/MassTransit.dll"));
    }

    [Fact]
    public async Task An_assembly_that_cannot_be_compiled_fails_it_and_leaves_no_image()
    {
        Write("from/Bridge.dll", "broken");

        Assert.NotEqual(0, await CompileAsync());

        Assert.False(File.Exists(At("to/Bridge.dll")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<int> CompileAsync()
    {
        using var script = Process.Start(new ProcessStartInfo("bash", ["src/Bridge/compile-ahead", At("crossgen2"), At("from"), At("to"), "/nowhere"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardError = true,
        })!;
        await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return script.ExitCode;
    }

    private string At(string file) => Path.Combine(_folder.FullName, file);

    private string Read(string file) => File.ReadAllText(At(file)).Trim();

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
    }
}
