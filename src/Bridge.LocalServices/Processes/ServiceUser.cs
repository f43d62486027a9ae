namespace Bridge.LocalServices.Processes;

/// <summary>The unprivileged user that a server runs as when this process is root: PostgreSQL refuses root, RabbitMQ needs none of it.</summary>
internal sealed class ServiceUser
{
    private readonly string _user;
    private readonly string _group;

    private ServiceUser(string user, string group) => (_user, _group) = (user, group);

    /// <summary>The first of the names that the machine knows; null when this process is not root or knows none.</summary>
    public static ServiceUser? First(params IEnumerable<string> names)
    {
        if (!Environment.IsPrivilegedProcess)
            return null;
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        return names.Select(name => accounts.Find(fields => fields[0] == name)).OfType<string[]>()
            .Select(fields => new ServiceUser(fields[2], fields[3])).FirstOrDefault();
    }

    public ProcessCommand Run(ProcessCommand command) =>
        command.Behind("setpriv", $"--reuid={_user}", $"--regid={_group}", "--init-groups");

    public Task OwnAsync(string folder, CancellationToken cancellationToken) =>
        Tool.RunAsync(new ProcessCommand("chown", "-R", $"{_user}:{_group}", folder), cancellationToken);
}
