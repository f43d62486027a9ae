using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices;

/// <summary>What the private servers have in common.</summary>
public abstract class ServerOptions
{
    /// <summary>
    /// The folder for all of the server's files, made when it is missing and used again by the next start.
    /// Null, the default: a temporary one, removed with the server, even when this process is killed.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>The TCP port on 127.0.0.1. Null, the default: a free one between 20000 and 32767.</summary>
    public int? Port { get; init; }

    /// <summary>How long the server may take to answer; 60 s by default.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Is told in one line each what is being done.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal Machine Machine { get; init; } = Machine.This;
}
