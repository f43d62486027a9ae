using System.Globalization;
using System.Text.RegularExpressions;
using Bridge.IntegrationTests.Receiving;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>Writes bytes on a connection of their own and reads what comes.</summary>
internal static partial class HostileSender
{
    private const int Unavailable = 503;

    /// <param name="receiver">The receiver.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="count">How many answers are awaited.</param>
    /// <param name="mayRetry">True where a 503 is no answer: on a busy machine neither the broker nor the database may be in time, and providers come again.</param>
    internal static async Task<IReadOnlyList<HostileAnswer>> SendAsync(ReceiverHost receiver, byte[] bytes, int count, bool mayRetry)
    {
        IReadOnlyList<HostileAnswer> answers;
        do
        {
            answers = await SendAsync(receiver, bytes, count);
        }
        while (mayRetry && answers[0].Status == Unavailable);

        return answers;
    }

    /// <summary>Reads one answer to a request that was written.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="hasBody">False for an answer to HEAD.</param>
    internal static async Task<HostileAnswer> AnswerAsync(RawConnection connection, bool hasBody = true)
    {
        var head = await connection.HeadAsync();
        var length = hasBody ? Length().Match(head).Groups[1].Value : string.Empty;
        return new HostileAnswer(
            int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture),
            head,
            length.Length == 0 ? string.Empty : await connection.TextAsync(int.Parse(length, CultureInfo.InvariantCulture)));
    }

    private static async Task<IReadOnlyList<HostileAnswer>> SendAsync(ReceiverHost receiver, byte[] bytes, int count)
    {
        using var connection = await RawConnection.OpenAsync(receiver);
        try
        {
            await connection.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // It had read enough, and answered before it hung up.
        }

        var answers = new List<HostileAnswer>();
        while (answers.Count < count)
        {
            answers.Add(await AnswerAsync(connection, hasBody: !bytes.AsSpan().StartsWith("HEAD "u8)));
        }

        return answers;
    }

    [GeneratedRegex(@"\r\nContent-Length: (\d+)\r\n")]
    private static partial Regex Length();
}
