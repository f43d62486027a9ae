using Bridge.Hosting.Outbound;

namespace Bridge.SlackNotify.Posting;

/// <summary>An incoming webhook of Slack.</summary>
public interface ISlackWebhook
{
    /// <summary>Posts a message to the webhook's channel.</summary>
    /// <param name="text">The message in mrkdwn, at most 3000 characters.</param>
    /// <param name="beforeCall">Runs before each call; the call is made only once it is done.</param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    /// <exception cref="OutboundException">Slack refused the message, or did not take it in time.</exception>
    Task PostAsync(string text, Func<CancellationToken, Task> beforeCall, CancellationToken cancellationToken);
}
