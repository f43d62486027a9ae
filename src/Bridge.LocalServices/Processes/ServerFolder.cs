using System.Security.Cryptography;

namespace Bridge.LocalServices.Processes;

/// <summary>The folder that a server keeps everything in: persistent and reused, or temporary and removed whatever happens.</summary>
internal sealed class ServerFolder : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly bool _isNew;
    private readonly FileStream _lock;

    private ServerFolder(string path, bool isTemporary, Guard guard)
    {
        (Path, IsTemporary, Guard) = (path, isTemporary, guard);
        _isNew = !Directory.Exists(path);
        if (System.IO.Path.GetDirectoryName(path) is { } parent)
            Directory.CreateDirectory(parent);
        Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        _lock = Lock(path);
    }

    public string Path { get; }

    public bool IsTemporary { get; }

    /// <summary>Knows the folder, if it is temporary, and every process that is started over it.</summary>
    public Guard Guard { get; }

    public string LogFile => In("server.log");

    /// <summary>Opens the folder at <paramref name="path"/>, or makes a temporary one, which goes with this process at the latest.</summary>
    /// <exception cref="ServerStartException">Another process holds the folder.</exception>
    public static async Task<ServerFolder> OpenAsync(string? path, string name)
    {
        var guard = Guard.Start();
        try
        {
            return path is null ? OpenTemporary(name, guard) : new ServerFolder(System.IO.Path.GetFullPath(path), isTemporary: false, guard);
        }
        catch
        {
            await guard.DisposeAsync();
            throw;
        }
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The secret in the file, made up the first time: 128 random bits in hexadecimal.</summary>
    public string Secret(string name)
    {
        if (!File.Exists(In(name)))
            Write(name, RandomNumberGenerator.GetHexString(32, lowercase: true));
        return File.ReadAllText(In(name)).Trim();
    }

    /// <summary>Writes a file that only its owner reads; a file that exists keeps its owner.</summary>
    public void Write(string name, string content, UnixFileMode mode = OwnerOnly)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = mode };
        using var writer = new StreamWriter(In(name), options);
        writer.Write(content);
    }

    /// <summary>Gives a folder that was just made, with all in it, to the user that the server runs as.</summary>
    public Task GiveToAsync(ServiceUser? user, CancellationToken cancellationToken) =>
        _isNew && user is not null ? user.OwnAsync(Path, cancellationToken) : Task.CompletedTask;

    /// <summary>The last lines of the server's log, for an error message.</summary>
    public string LogTail() => File.Exists(LogFile) ? string.Join('\n', File.ReadLines(LogFile).TakeLast(15)) : "";

    /// <summary>Lets go of the folder and removes it if it is temporary. The server must have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lock.DisposeAsync();
        if (IsTemporary)
            Directory.Delete(Path, recursive: true);
        await Guard.DisposeAsync();
    }

    private static ServerFolder OpenTemporary(string name, Guard guard)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"bridge-{name}-{RandomNumberGenerator.GetHexString(12, true)}");
        guard.RemoveFolder(path);
        return new ServerFolder(path, isTemporary: true, guard);
    }

    // Two brokers in one folder would destroy it: each has an epmd of its own and would not see the other.
    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new ServerStartException($"The data folder '{path}' is in use by another process: stop that one or choose another folder.", error);
        }
    }
}
