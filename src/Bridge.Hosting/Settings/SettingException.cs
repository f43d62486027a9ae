namespace Bridge.Hosting;

/// <summary>A setting is missing or wrong. The message names its key and the cure, and never its value.</summary>
/// <param name="key">The key, for example <c>ConnectionStrings:Postgres</c>.</param>
/// <param name="fault">What is wrong with it, for example "is missing".</param>
/// <param name="cure">What to do, for example "set it to ...".</param>
public sealed class SettingException(string key, string fault, string cure) : Exception($"{key} {fault}: {cure}.")
{
    /// <summary>The key of the setting.</summary>
    public string Key { get; } = key;
}
