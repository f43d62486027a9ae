namespace Bridge.IntegrationTests.LastSaves;

/// <summary>A row that others refer to, by a key that the database makes.</summary>
public sealed class Shelf
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public List<Book> Books { get; } = [];
}
