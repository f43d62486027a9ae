namespace Bridge.Hosting.Telling;

/// <summary>Stands for another exception wherever texts of exceptions end up: in logs, spans, faults and the headers of dead letters.</summary>
/// <param name="exception">The other one.</param>
internal sealed class ToldException(Exception exception) : Exception(ExceptionText.Of(exception))
{
    /// <summary>Where the other was thrown.</summary>
    public override string? StackTrace => exception.StackTrace ?? base.StackTrace;

    /// <summary>The exception that another stands for, or itself: for who decides by its type.</summary>
    internal static Exception Cause(Exception thrown) => thrown is ToldException told ? told.Original : thrown;

    /// <inheritdoc />
    public override string ToString() => $"{Message}{Environment.NewLine}{StackTrace}";

    private Exception Original => exception;
}
