using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bridge.Hosting.Telling;

/// <summary>Makes loggers that quote no message and no request, whatever level is set and whoever logs.</summary>
internal sealed class DiscreetLoggerFactory(ILoggerFactory factory) : ILoggerFactory
{
    /// <summary>Takes the place of the application's own factory, and keeps its providers and levels.</summary>
    internal static void Use(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(provider => new DiscreetLoggerFactory(new LoggerFactory(
        provider.GetServices<ILoggerProvider>(),
        provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
        provider.GetRequiredService<IOptions<LoggerFactoryOptions>>(),
        provider.GetService<IExternalScopeProvider>()))));

    public ILogger CreateLogger(string categoryName) => new DiscreetLogger(factory.CreateLogger(categoryName), QuotingCategories.Contain(categoryName));

    public void AddProvider(ILoggerProvider provider) => factory.AddProvider(provider);

    public void Dispose() => factory.Dispose();
}
