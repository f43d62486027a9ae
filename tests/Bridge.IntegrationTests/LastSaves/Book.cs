namespace Bridge.IntegrationTests.LastSaves;

/// <summary>A row with a title of its own, which the database compares at the commit.</summary>
public sealed class Book
{
    public long Id { get; set; }

    public string Title { get; set; } = "";
}
