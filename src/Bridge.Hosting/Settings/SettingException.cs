namespace Bridge.Hosting;

/// <summary>A setting is missing or wrong. The message names its key and the cure, and never a secret.</summary>
public sealed class SettingException : Exception
{
    /// <summary>One setting is wrong.</summary>
    /// <param name="key">The key, for example <c>ConnectionStrings:Postgres</c>.</param>
    /// <param name="fault">What is wrong with it, for example "is missing".</param>
    /// <param name="cure">What to do, for example "set it to ...".</param>
    public SettingException(string key, string fault, string cure)
        : base($"{key} {fault}: {cure}.")
    {
    }

    /// <summary>Several settings are wrong.</summary>
    /// <param name="sentences">One sentence each, with key and cure.</param>
    public SettingException(IEnumerable<string> sentences)
        : base(string.Join(Environment.NewLine, sentences))
    {
    }
}
