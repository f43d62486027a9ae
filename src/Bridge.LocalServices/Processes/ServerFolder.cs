using System.Security.Cryptography;

namespace Bridge.LocalServices.Processes;

/// <summary>
/// The folder that a server keeps everything in: persistent and reused, or temporary and removed whatever happens. This process owns
/// it; the server's user owns only <see cref="Home"/>, so that what root writes never lands where that user could have put a link.
/// </summary>
internal sealed class ServerFolder : IAsyncDisposable
{
    public const string HomeName = "home";

    private const string LockName = "lock";
    private readonly FileStream _lock;

    private ServerFolder(string path, bool isTemporary, Guard guard)
    {
        (Path, IsTemporary, Guard) = (path, isTemporary, guard);
        PassableFolder.Create(path);
        if (!File.Exists(In(LockName)) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new ServerStartException($"The data folder '{path}' holds files of something else: choose an empty or a new one.");
        _lock = Lock(In(LockName));
    }

    public string Path { get; }

    public bool IsTemporary { get; }

    /// <summary>Knows the folder, if it is temporary, and every process that is started over it.</summary>
    public Guard Guard { get; }

    /// <summary>The server's own part of the folder.</summary>
    public string Home => In(HomeName);

    public string LogFile => In("server.log");

    /// <summary>Opens the folder at <paramref name="path"/>, or makes a temporary one, which goes with this process at the latest.</summary>
    /// <exception cref="ServerStartException">Another process holds the folder, or it holds other files.</exception>
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

    public string InHome(string name) => System.IO.Path.Combine(Home, name);

    /// <summary>The password of the server's only user: 128 random bits in hexadecimal, made up the first time.</summary>
    public string Password()
    {
        if (!File.Exists(In("password")))
            Write(In("password"), RandomNumberGenerator.GetHexString(32, lowercase: true), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return File.ReadAllText(In("password"));
    }

    /// <summary>Makes the server's part with a first file in it, and gives both to the user that the server runs as.</summary>
    public async Task MakeHomeAsync(string file, string content, ServiceUser? user, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Home))
            Directory.Delete(Home, recursive: true);
        Directory.CreateDirectory(Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Write(InHome(file), content, UnixFileMode.UserRead);
        if (user is not null)
            await user.OwnAsync(Home, cancellationToken);
    }

    /// <summary>Writes a file that holds no secret and that the server's user reads.</summary>
    public void WriteSetting(string name, string content) =>
        Write(In(name), content, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

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

    private static void Write(string file, string content, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = mode };
        using var writer = new StreamWriter(file, options);
        File.SetUnixFileMode(file, mode); // A umask takes bits off the mode that a file is made with.
        writer.Write(content);
    }

    // Two brokers in one folder would destroy it: each has an epmd of its own and would not see the other.
    private static FileStream Lock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new ServerStartException(
                $"The data folder '{System.IO.Path.GetDirectoryName(file)}' is in use by another process: stop that one or choose another folder.", error);
        }
    }
}
