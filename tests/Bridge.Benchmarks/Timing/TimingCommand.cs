using System.CommandLine;
using System.Globalization;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Reports;
using Bridge.Webhooks.Schemes;

namespace Bridge.Benchmarks.Timing;

/// <summary>Whether the time of a refusal tells how much of a signature is right.</summary>
internal static class TimingCommand
{
    private static readonly Option<int> Trials = new("--trials") { Description = "Requests of each class and scheme.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Decides the order of the requests and their wrong bytes.", HelpName = "N", DefaultValueFactory = _ => 1 };

    private static readonly SignatureScheme HmacHex = new() { Signature = new() { In = ["header:X-Signature"] } };
    private static readonly SignatureScheme HmacBase64 = new() { Signature = new() { In = ["header:X-Signature"], Encoding = SignatureEncoding.Base64 } };
    private static readonly SignatureScheme Token = new() { Kind = SchemeKind.Token, Signature = new() { In = ["header:X-Token"] } };
    private static readonly SignatureScheme Basic = new() { Kind = SchemeKind.Token, Signature = new() { In = ["basic"] } };

    internal static Command Create()
    {
        var command = new Command("timing", "Whether the time of a refusal tells how many bytes of a signature are right, by Welch's t.") { Trials, Seed };
        command.SetAction(parsed => Run(parsed.GetValue(Trials), new Random(parsed.GetValue(Seed))));
        return command;
    }

    private static void Run(int trials, Random random)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"timing, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Report.ThisMachine}: {trials} trials a class; |t| below {Welch.Bound} shows no difference\n"));
        Console.WriteLine("| | first byte wrong | t, first byte right | slower by | t, only the last byte wrong | slower by | |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|---|");
        TimingSubject[] subjects =
        [
            TimingSubject.Of("HMAC, hexadecimal", HmacHex),
            TimingSubject.Of("HMAC, Base64", HmacBase64),
            TimingSubject.Of("token in a header", Token),
            TimingSubject.Of("basic authentication", Basic),
            TimingSubject.Leaky(HmacHex),
        ];
        foreach (var subject in subjects)
        {
            Console.WriteLine(TimingTrials.Run(subject, trials, random));
        }
    }
}
