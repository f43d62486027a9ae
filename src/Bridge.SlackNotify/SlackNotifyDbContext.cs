using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bridge.SlackNotify;

/// <summary>The notifications of the Slack service.</summary>
public sealed class SlackNotifyDbContext(DbContextOptions<SlackNotifyDbContext> options) : ServiceDbContext(options, Service), IServiceSchema
{
    /// <inheritdoc />
    public static string Service => "slack-notify";

    /// <summary>What was chosen to be told.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(string run, CancellationToken cancellationToken) =>
        new Dictionary<string, int>
        {
            ["notifications"] = await Notifications.CountAsync(notification => notification.Subject.Contains(run), cancellationToken),
        };
}
