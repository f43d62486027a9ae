using System.Buffers;
using System.Text;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>Texts that nobody else writes: a secret, an e-mail address and the number of a card, and how they look once something has encoded them.</summary>
internal static class Canaries
{
    internal const string Secret = "whsec_Kanarienvogel7Zq";
    internal const string Email = "kanarienvogel.zq@leak.example";
    internal const string Card = "4539578763621486";

    // Base64 writes the same bytes in three ways, by how many stand before them; of the first and the last characters others decide too.
    private const int Alignments = 3;
    private const int Uncertain = 4;

    internal static IReadOnlyList<string> All { get; } = [Secret, Email, Card];

    /// <summary>Whatever shows one of them, or of other texts, as it is or encoded.</summary>
    internal static SearchValues<string> With(IEnumerable<string> others) => SearchValues.Create([.. All.Concat(others).SelectMany(FormsOf)], StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> FormsOf(string canary)
    {
        var bytes = Encoding.UTF8.GetBytes(canary);
        yield return canary.Split('@')[0];
        yield return Convert.ToHexString(bytes);
        for (var before = 0; before < Alignments; before++)
        {
            yield return Convert.ToBase64String([.. new byte[before], .. bytes])[Uncertain..^Uncertain];
        }
    }
}
