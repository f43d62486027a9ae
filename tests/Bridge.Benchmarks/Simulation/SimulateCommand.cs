using System.CommandLine;
using System.Globalization;
using Bridge.Benchmarks.Outage;

namespace Bridge.Benchmarks.Simulation;

/// <summary>Plays a load with an outage and a burst that no machine here could carry: docs/scale.md tells what it is for.</summary>
internal static class SimulateCommand
{
    private static readonly Option<double> Rate = Number("--rate", "Webhooks a second.", 1000);
    private static readonly Option<double> Length = Number("--seconds", "How long they come in, in seconds.", 900);
    private static readonly Option<double> OutageAt = Number("--outage-at", "When the broker is lost, in seconds.", 60);
    private static readonly Option<double> OutageLength = Number("--outage", "How long it is lost, in seconds; 0 for never.", 300);
    private static readonly Option<double> BurstAt = Number("--burst-at", "When a burst begins, in seconds.", 60);
    private static readonly Option<double> BurstLength = Number("--burst", "How long it lasts, in seconds; 0 for none.", 0);
    private static readonly Option<double> BurstFactor = Number("--burst-factor", "By how much more comes in meanwhile.", 100);
    private static readonly Option<double> Publishes = Number("--publishes", "Webhooks a second that the broker confirms.", 5000);
    private static readonly Option<double> Spools = Number("--spools", "Webhooks a second that PostgreSQL takes into the spool.", 3000);
    private static readonly Option<double> Relays = Number("--relays", "Spooled webhooks a second that all receivers together relay: each up to Receiver:RelayRate.", 2000);
    private static readonly Option<double> Endpoints = Number("--endpoints", "Queues that a webhook lies in.", 4);
    private static readonly Option<double> Consumes = Number("--consumes", "Messages a second that the instances of one endpoint consume.", 4000);
    private static readonly Option<double> Concurrency = Number("--concurrency", "Messages that they work on at once.", 64);
    private static readonly Option<double> InFlight = Number("--in-flight", "Requests that all receivers work on at once: each up to Receiver:MaxInFlight.", 1024);
    private static readonly Option<double> Seed = Number("--seed", "Decides when each webhook comes and how long each step takes.", 1);
    private static readonly Option<bool> IsEven = new("--even") { Description = "One webhook comes like the other, and every step takes its mean: for checking by hand." };
    private static readonly Option<FileInfo> Answers = new("--answers") { Description = "Times of answers that outage --json FILE has measured. Without it every answer takes 5 ms.", HelpName = "FILE" };

    internal static Command Create()
    {
        var command = new Command("simulate", "What a load with an outage and a burst would do to receivers, spool, queues and consumers, played webhook by webhook.")
        {
            Rate, Length, OutageAt, OutageLength, BurstAt, BurstLength, BurstFactor, Publishes, Spools, Relays, Endpoints, Consumes, Concurrency, InFlight, Seed, IsEven, Answers,
        };
        command.SetAction(parsed =>
        {
            var scenario = Read(parsed);
            Console.WriteLine(Simulator.Run(scenario).Write(scenario));
        });
        return command;
    }

    private static Scenario Read(ParseResult parsed)
    {
        var isEven = parsed.GetValue(IsEven);
        var times = parsed.GetValue(Answers) is { } file ? AnswerTimes.Read(file) : new AnswerTimes([0.005, 0.005], [0.005, 0.005]);
        return new Scenario
        {
            Seed = (int)parsed.GetValue(Seed),
            Length = parsed.GetValue(Length),
            Rate = parsed.GetValue(Rate),
            IsEven = isEven,
            Burst = (parsed.GetValue(BurstAt), parsed.GetValue(BurstLength), parsed.GetValue(BurstFactor)),
            Outage = (parsed.GetValue(OutageAt), parsed.GetValue(OutageLength)),
            InFlight = (int)parsed.GetValue(InFlight),
            Publish = Times(times.Publish),
            Publishes = parsed.GetValue(Publishes),
            Spool = Times(times.Spool),
            Spools = parsed.GetValue(Spools),
            Relays = parsed.GetValue(Relays),
            Endpoints = (int)parsed.GetValue(Endpoints),
            Concurrency = (int)parsed.GetValue(Concurrency),
            Consumes = parsed.GetValue(Consumes),
        };

        Histogram Times(IReadOnlyList<double> measured)
        {
            var histogram = new Histogram(measured);
            return isEven ? Histogram.Constant(histogram.Mean) : histogram;
        }
    }

    private static Option<double> Number(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(double.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= 0 && double.IsFinite(value)))
            {
                result.AddError($"{name} must be a number of at least 0, not \"{text}\".");
            }
        });
        return option;
    }
}
