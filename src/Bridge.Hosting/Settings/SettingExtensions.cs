using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bridge.Hosting;

/// <summary>Reads settings so that a wrong one stops the start.</summary>
public static class SettingExtensions
{
    /// <summary>The connection string of that name.</summary>
    /// <param name="bridge">The process.</param>
    /// <param name="name">Its name below <c>ConnectionStrings</c>.</param>
    /// <param name="example">What one looks like, for the error.</param>
    /// <exception cref="SettingException">It is missing or empty.</exception>
    public static string RequireConnectionString(this BridgeBuilder bridge, string name, string example)
    {
        var value = bridge.Configuration.GetConnectionString(name);
        return string.IsNullOrWhiteSpace(value)
            ? throw new SettingException($"ConnectionStrings:{name}", "is missing", $"set the environment variable ConnectionStrings__{name}, for example to {example}")
            : value;
    }

    /// <summary>Binds options to a section and validates their annotations before anything starts.</summary>
    public static OptionsBuilder<TOptions> AddValidatedOptions<TOptions>(this BridgeBuilder bridge, string section)
        where TOptions : class
    {
        bridge.Services.AddSingleton<IValidateOptions<TOptions>>(new AnnotationValidator<TOptions>(section));
        return bridge.Services.AddOptions<TOptions>()
            .Bind(bridge.Configuration.GetSection(section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
    }
}
