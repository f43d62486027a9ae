using System.Text;

namespace Bridge.SourceList;

/// <summary>Guides for a person.</summary>
internal static class SourceReport
{
    internal static string Write(IEnumerable<SourceGuide> guides)
    {
        var report = new StringBuilder();
        foreach (var guide in guides)
        {
            report.AppendLine(guide.Name == guide.Provider ? guide.Name : $"{guide.Name} ({guide.Provider})");
            report.AppendLine($"  URL       {guide.Url}");
            report.AppendLine($"  events    {Events(guide.Events)}");
            report.AppendLine($"  {(guide.IsPublicKey ? "key     " : "secret  ")}  the provider's {guide.SecretName} goes to {guide.SecretKey}, or {guide.SecretVariable} in the environment");
            foreach (var setting in guide.Settings)
            {
                report.AppendLine($"  setting   {setting}");
            }

            report.AppendLine($"  page      {guide.Page ?? "none"}").AppendLine();
        }

        return report.ToString();
    }

    internal static string Write(IEnumerable<ProviderGuide> guides) =>
        string.Concat(guides.Select(guide => $"{guide.Name,-22} {(guide.Events.Count == 0 ? "      -" : $"{guide.Events.Count,3} typed")}  {guide.Page}\n"));

    private static string Events(IReadOnlyCollection<string> events) => events.Count == 0
        ? "any; each is kept as WebhookReceived"
        : $"{string.Join(", ", events)}; any other is kept as WebhookReceived";
}
