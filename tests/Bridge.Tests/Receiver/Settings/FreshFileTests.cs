using Bridge.Receiver.Settings;

namespace Bridge.Tests.Receiver.Settings;

/// <summary>A secret that a handshake brings is written where none is: of many at once, by one alone.</summary>
public sealed class FreshFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bridge-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Of_many_that_write_at_once_one_does()
    {
        for (var round = 0; round < 200; round++)
        {
            var file = Path.Combine(_folder, $"{round}");
            using var start = new Barrier(4);
            var written = new bool[start.ParticipantCount];

            var threads = Enumerable.Range(0, written.Length).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                written[number] = FreshFile.TryWrite(file, $"{number}");
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.Equal(File.ReadAllText(file), $"{Array.IndexOf(written, true)}");
            Assert.Single(written, true);
        }
    }

    [Fact]
    public void What_is_there_stays()
    {
        var file = Path.Combine(_folder, "file");

        Assert.True(FreshFile.TryWrite(file, "first"));
        Assert.False(FreshFile.TryWrite(file, "second"));
        Assert.Equal("first", File.ReadAllText(file));
    }

    [Fact]
    public void Where_a_folder_is_or_none_nothing_is_written()
    {
        Assert.ThrowsAny<IOException>(() => FreshFile.TryWrite(_folder, "text"));
        Assert.ThrowsAny<IOException>(() => FreshFile.TryWrite(Path.Combine(_folder, "none", "file"), "text"));
    }
}
