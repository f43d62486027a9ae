using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.SlackNotify;

/// <summary>Text as an attacker would write it.</summary>
internal static class Hostile
{
    internal static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Elements(
                "<", ">", "&", "|", "<!channel>", "<!here|here>", "<@U1>", "<#C1>", "<!date^1^{date}|x>", "<https://evil.example|bank>",
                "&lt;", "&amp;", "&#60;", "@here", "@channel", "@EVERYONE", "@", "here", "\r\n", "\0", "\u202E", "\u200B", "\uD83D", "😀", "*", "`", "a", " "),
            ArbMap.Default.GeneratorFor<char>().Select(character => character.ToString()))
        .ListOf()
        .Select(string.Concat);

    /// <summary>Text that is as long, once escaped, as text can be.</summary>
    internal static readonly Gen<string> LongTexts = Gen.Elements(new string('&', 5000), new string('<', 5000), "");
}
