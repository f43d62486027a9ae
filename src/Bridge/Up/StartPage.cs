using System.Text;
using Bridge.Hosting.Bus;

namespace Bridge.Up;

/// <summary>What <c>bridge up</c> prints once it is up.</summary>
internal static class StartPage
{
    internal static string Write(OneProcess process)
    {
        var page = new StringBuilder();
        page.AppendLine(FirstLine(process)).AppendLine();
        foreach (var (name, provider) in process.Sources)
        {
            page.AppendLine($"  POST {new Uri(process.Address, $"/webhooks/{name}"),-48} {provider}");
        }

        page.AppendLine();
        page.AppendLine($"  secrets  {process.SourcesPath}");
        page.AppendLine($"  data     {process.Servers.Postgres?.DataFolder ?? "the PostgreSQL of ConnectionStrings:Postgres"}");
        if (process.Servers.RabbitMq?.ManagementUri is { } management)
        {
            page.AppendLine($"  broker   {management}");
        }

        page.AppendLine($"  health   {new Uri(process.Address, "/health/ready")}");
        page.AppendLine($"  a sample ./bridge send widgetjar --data {process.Folder}");
        page.AppendLine($"  a story  ./bridge demo --against {process.Address} --sources {process.SourcesPath}");
        return page.AppendLine().AppendLine("Stop with Ctrl+C.").ToString();
    }

    /// <summary>Tells first what this mode does not keep.</summary>
    internal static string FirstLine(OneProcess process) => process.Transport == BusTransport.InMemory
        ? $"Bridge is up on {process.Address} over memory: messages in flight do not survive a crash, and what nobody consumes is not kept (--broker private keeps both)."
        : $"Bridge is up on {process.Address} over RabbitMQ.";
}
