using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bridge.Hosting;

/// <summary>Reads settings so that a wrong one stops the start.</summary>
public static class SettingExtensions
{
    /// <summary>The connection string of that name.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="name">Its name below <c>ConnectionStrings</c>.</param>
    /// <param name="example">What one looks like, for the error.</param>
    /// <exception cref="SettingException">It is missing or empty.</exception>
    public static string RequireConnectionString(this IConfiguration configuration, string name, string example)
    {
        var value = configuration.GetConnectionString(name);
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
            .Configure(options => bridge.Configuration.GetSection(section).BindKnown(options))
            .ValidateOnStart();
    }

    /// <summary>Binds a section, each of whose keys must be known.</summary>
    /// <exception cref="SettingException">A key is unknown, or its value has the wrong type.</exception>
    public static void BindKnown(this IConfigurationSection section, object options)
    {
        try
        {
            section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            // The binder quotes unknown keys, but also a value that it cannot convert: that may be a secret and stays out.
            var detail = exception.InnerException is null ? exception.Message : "a value has the wrong type";
            throw new SettingException(section.Path, $"cannot be read ({detail})", "compare its keys with docs/configuration.md");
        }
    }
}
