using System.Runtime.CompilerServices;
using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bridge.Doctor;

/// <summary>The settings of every service, as its start would judge them. What is missing as a whole has checks of its own.</summary>
internal sealed class ServiceSettingsCheck(DoctorSubject subject) : IDoctorCheck
{
    public async IAsyncEnumerable<CheckResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var service in ServiceCatalog.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await CheckAsync(service);
        }
    }

    private async Task<CheckResult> CheckAsync(CatalogService service)
    {
        var check = $"settings of {service.Name}";
        try
        {
            var bridge = subject.Builder(service.Name);
            Complete(bridge);
            service.Add(bridge);
            await using var app = bridge.Build();
            app.Services.GetService<IStartupValidator>()?.Validate();
            return CheckResult.Ok(check, "valid");
        }
        catch (SettingException exception)
        {
            // Each source has a line of its own.
            var others = exception.Message.Split(Environment.NewLine).Where(line => !line.StartsWith("Sources:", StringComparison.Ordinal)).ToArray();
            return CheckResult.Fail(check, others is [] ? "a source is wrong, see there" : string.Join(" ", others));
        }
        catch (OptionsValidationException exception)
        {
            return CheckResult.Fail(check, exception.Message);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return CheckResult.Fail(check, string.Join("; ", exception.InnerExceptions.Select(inner => inner.Message)));
        }
    }

    private static void Complete(BridgeBuilder bridge)
    {
        bridge.Transport = string.IsNullOrWhiteSpace(bridge.Configuration.GetConnectionString("RabbitMq")) ? BusTransport.InMemory : BusTransport.RabbitMq;
        if (string.IsNullOrWhiteSpace(bridge.Configuration.GetConnectionString("Postgres")))
        {
            bridge.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        }

        if (!CheckedSource.AreThere(bridge.Configuration))
        {
            bridge.Configuration["Sources:none:Provider"] = "generic-hex";
            bridge.Configuration["Sources:none:Secrets:0"] = "none";
        }
    }
}
