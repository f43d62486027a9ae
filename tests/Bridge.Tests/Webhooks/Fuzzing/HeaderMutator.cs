using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Changes a header: leaves it out, doubles it, or changes a character, the label or the length of its value.</summary>
internal static class HeaderMutator
{
    private const string Signs = "0123456789abcdefABCDEF=,;:+-_/. \tvt\u00ff\u0661\ud83d";

    private static readonly Func<Random, string, string>[] Changes =
    [
        (random, value) => value[..random.Next(value.Length + 1)],
        (random, value) => value.Insert(random.Next(value.Length + 1), Signs[random.Next(Signs.Length)].ToString()),
        (random, value) => value.Length == 0 ? "0" : value.Remove(random.Next(value.Length), 1),
        (random, value) => string.Join(',', Enumerable.Repeat(value, random.Next(2, 60))),
        (random, value) => value.Replace('=', Signs[random.Next(Signs.Length)]),
        (_, value) => value.ToUpperInvariant(),
        (_, value) => value + value,
        (random, value) => $"t={random.NextInt64()},{value}",
        (random, _) => random.NextInt64(long.MinValue, long.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture),
        (_, _) => string.Empty,
        (random, value) => $"{value},v1={value},v1a,{new string('0', random.Next(200))}",
    ];

    public static WebhookHeaders Change(Random random, WebhookHeaders headers)
    {
        var changed = new WebhookHeaders(headers);
        var names = changed.Names.ToArray();
        if (names is [])
            return changed;
        var name = names[random.Next(names.Length)];
        var value = changed[name][0]!;
        switch (random.Next(8))
        {
            case 0:
                changed.Remove(name);
                break;
            case 1:
                changed.Add(name, value);
                break;
            case 2:
                changed.Set(names[random.Next(names.Length)], value);
                break;
            default:
                changed.Set(name, Changes[random.Next(Changes.Length)](random, value));
                break;
        }

        return changed;
    }
}
