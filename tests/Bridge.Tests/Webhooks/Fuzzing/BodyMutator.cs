using System.Text;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Changes a body: a byte, a slice, or one of the values of its JSON, whose structure it sees by its punctuation alone.</summary>
internal static class BodyMutator
{
    private const int Longest = 128 * 1024;
    private const int DeepestNesting = 2000;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "-1", "1e400", "1.5", "99999999999999999999999999", "NaN", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\"", "\"a\\r\\nb\"",
        "\"\\u202e\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"id\":1,\"id\":2}", "\"1970-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59+14:00\"", "253402300800", "=1+1", "/**/1",
    ];

    private static readonly Func<Random, byte[], byte[]>[] Changes =
        [FlipBit, Insert, Leave, Repeat, Swap, Cut, ReplaceValue, ReplaceValue, ReplaceValue, RepeatMember, Nest, Grow];

    /// <summary>One to four changes, one after the other.</summary>
    public static byte[] Change(Random random, byte[] body)
    {
        for (var changes = random.Next(1, 5); changes > 0; changes--)
            body = Changes[random.Next(Changes.Length)](random, body);
        return body.Length <= Longest ? body : body[..Longest];
    }

    private static byte[] FlipBit(Random random, byte[] body)
    {
        if (body.Length == 0)
            return [(byte)random.Next(256)];
        var changed = body.ToArray();
        changed[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] Insert(Random random, byte[] body)
    {
        var bytes = new byte[random.Next(1, 9)];
        random.NextBytes(bytes);
        return Replace(body, random.Next(body.Length + 1), 0, bytes);
    }

    private static byte[] Leave(Random random, byte[] body)
    {
        var (at, length) = Slice(random, body);
        return Replace(body, at, length, []);
    }

    private static byte[] Repeat(Random random, byte[] body)
    {
        var (at, length) = Slice(random, body);
        return Replace(body, at, 0, body[at..(at + length)]);
    }

    private static byte[] Swap(Random random, byte[] body)
    {
        var (at, length) = Slice(random, body);
        return [.. body[(at + length)..], .. body[at..(at + length)], .. body[..at]];
    }

    private static byte[] Cut(Random random, byte[] body) => body[..random.Next(body.Length + 1)];

    /// <summary>From behind a colon to before the next comma or bracket.</summary>
    private static byte[] ReplaceValue(Random random, byte[] body)
    {
        var at = Math.Min(body.Length, Find(random, body, (byte)':') + 1);
        var length = Math.Max(0, body.AsSpan(at).IndexOfAny(",}]"u8));
        return Replace(body, at, length, Encoding.ASCII.GetBytes(Values[random.Next(Values.Length)]));
    }

    /// <summary>From a comma to the next one.</summary>
    private static byte[] RepeatMember(Random random, byte[] body)
    {
        var at = Find(random, body, (byte)',');
        var length = Math.Max(0, body.AsSpan(Math.Min(at + 1, body.Length)).IndexOfAny(",}]"u8) + 1);
        return Replace(body, at, 0, body[at..Math.Min(body.Length, at + length)]);
    }

    private static byte[] Nest(Random random, byte[] body)
    {
        var at = Find(random, body, (byte)':');
        return Replace(body, Math.Min(at + 1, body.Length), 0, Encoding.ASCII.GetBytes(new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, DeepestNesting))));
    }

    private static byte[] Grow(Random random, byte[] body)
    {
        var at = Find(random, body, (byte)'"');
        return Replace(body, Math.Min(at + 1, body.Length), 0, Encoding.ASCII.GetBytes(new string('x', random.Next(1, Longest / 2))));
    }

    /// <returns>A place at which that byte stands; that of the first byte where it is nowhere.</returns>
    private static int Find(Random random, byte[] body, byte sought)
    {
        var start = random.Next(body.Length + 1);
        var found = body.AsSpan(start).IndexOf(sought);
        return found >= 0 ? start + found : Math.Max(0, body.AsSpan().IndexOf(sought));
    }

    private static (int At, int Length) Slice(Random random, byte[] body)
    {
        var at = random.Next(body.Length + 1);
        return (at, random.Next(body.Length - at + 1));
    }

    private static byte[] Replace(byte[] body, int at, int length, byte[] bytes)
    {
        at = Math.Min(at, body.Length);
        return [.. body[..at], .. bytes, .. body[Math.Min(body.Length, at + length)..]];
    }
}
