using System.Net;
using Bridge.Hosting;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Secrets that stand in files of their own, and files that are gone or hold what is of no use.</summary>
public sealed class ReloadFileTests
{
    private const string FromFile = """{ "SecretFiles": ["$/secrets/current"] }""";

    [Fact]
    public async Task A_secret_in_a_file_is_rotated_as_Kubernetes_swaps_links()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.With(FromFile), prepare: folder => Mount(folder, "first", "old-of-acme"));

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("old-of-acme"));
        Mount(receiver.Folder, "second", "new-of-acme");
        receiver.Reloader.Reload();

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
        Assert.Equal(HttpStatusCode.Unauthorized, await receiver.PostAsync("old-of-acme"));
    }

    [Fact]
    public async Task A_line_break_at_the_end_of_a_secret_file_is_taken_off_and_told()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.With(FromFile), prepare: folder => Mount(folder, "first", "old-of-acme\r\n"));

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("old-of-acme"));
        Mount(receiver.Folder, "second", "new-of-acme\n");
        receiver.Reloader.Reload();

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
        Assert.Contains(receiver.Log.All, line => line.StartsWith("Information: Sources:acme:SecretFiles:0 ends in a line break", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_gone_leaves_its_sources_in_force()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("one-of-acme"));

        File.Delete(Path.Combine(receiver.Folder.Path, "sources.json"));
        receiver.Reloader.Reload();

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("one-of-acme"));
        Assert.Single(receiver.Log.All, line => line.Contains("Receiver:SourcesFile cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Receiver:SourcesFile", "/nowhere/sources.json", "Receiver:SourcesFile cannot be read")]
    [InlineData("Sources:stripe:SecretFiles:0", "/nowhere/secret", "Sources:stripe:SecretFiles:0 cannot be read")]
    public async Task A_file_that_is_missing_stops_the_start(string key, string path, string message)
    {
        var refused = await Assert.ThrowsAsync<SettingException>(() => ReceiverHost.StartAsync(broker: null, prepare: bridge => bridge.Configuration[key] = path));

        Assert.StartsWith(message, refused.Message);
    }

    [Fact]
    public async Task A_wrong_secret_of_a_file_is_named_by_its_file()
    {
        using var folder = new TestFolder();
        var file = folder.Write("secret", "no base64!");

        var refused = await Assert.ThrowsAsync<SettingException>(() => ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            bridge.Configuration["Sources:svix:Provider"] = "svix";
            bridge.Configuration["Sources:svix:SecretFiles:0"] = file;
        }));

        Assert.StartsWith("Sources:svix:SecretFiles:0 is not Base64", refused.Message);
        Assert.DoesNotContain("no base64!", refused.Message);
    }

    /// <summary>Mounts a secret as the kubelet does: the file is a link through the link <c>..data</c>, which gets another target.</summary>
    private static void Mount(TestFolder folder, string version, string secret)
    {
        var mount = Directory.CreateDirectory(Path.Combine(folder.Path, "secrets")).FullName;
        Directory.CreateDirectory(Path.Combine(mount, version));
        File.WriteAllText(Path.Combine(mount, version, "current"), secret);
        var data = new DirectoryInfo(Path.Combine(mount, "..data"));
        if (data.Exists)
        {
            data.Delete();
        }

        data.CreateAsSymbolicLink(version);
        if (!File.Exists(Path.Combine(mount, "current")))
        {
            File.CreateSymbolicLink(Path.Combine(mount, "current"), Path.Combine("..data", "current"));
        }
    }
}
