using Bridge.CrmSync;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.CrmSync;

public sealed class ContactTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Few values and few, close times (7 ticks: less than the microsecond that the database keeps), so that they often meet.
    private static readonly Gen<Told> Events =
        from name in Gen.Elements(null, "Ada", "Ada Lovelace", "A. Lovelace")
        from phone in Gen.Elements(null, "+44 1", "+44 2")
        from tick in Gen.Choose(0, 6)
        select new Told(name, phone, Noon.AddTicks(tick * 7));

    private static readonly Gen<(Told[] Story, Told[] Repeated)> Stories =
        from story in Events.NonEmptyListOf()
        from extra in Gen.Elements<Told>(story).ListOf()
        from repeated in Gen.Shuffle([.. story, .. extra])
        select (story.ToArray(), repeated.ToArray());

    [Fact]
    public void Events_lead_to_the_newest_state_in_any_order_and_repetition() =>
        Prop.ForAll(Stories.ToArbitrary(), story => StateOf(story.Repeated) == Newest(story.Story)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_revision_counts_the_events_that_changed_something() => Prop.ForAll(
            Stories.ToArbitrary(),
            story =>
            {
                var contact = NewContact();
                return story.Repeated.Count(told => told.MergeInto(contact)) == contact.Revision;
            })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Repeating_a_story_changes_nothing() => Prop.ForAll(
            Stories.ToArbitrary(),
            story =>
            {
                var contact = NewContact();
                Array.ForEach(story.Story, told => told.MergeInto(contact));
                return !story.Repeated.Any(told => told.MergeInto(contact));
            })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void An_older_event_fills_what_is_missing_and_overwrites_nothing()
    {
        var contact = NewContact();
        contact.Merge("Ada Lovelace", phone: null, Noon);

        Assert.True(contact.Merge("A. Byron", "+44 1", Noon.AddYears(-1)));
        Assert.Equal(("Ada Lovelace", "+44 1", 2), (contact.Name, contact.Phone, contact.Revision));
    }

    [Fact]
    public void An_event_that_tells_nothing_takes_nothing_away()
    {
        var contact = NewContact();
        contact.Merge("Ada Lovelace", "+44 1", Noon);

        Assert.False(contact.Merge(name: null, phone: null, Noon.AddYears(1)));
        Assert.Equal(("Ada Lovelace", "+44 1", 1), (contact.Name, contact.Phone, contact.Revision));
    }

    private static Contact NewContact() => new() { Email = "ada@example.com" };

    private static (string? Name, string? Phone) StateOf(Told[] events)
    {
        var contact = NewContact();
        Array.ForEach(events, told => told.MergeInto(contact));
        return (contact.Name, contact.Phone);
    }

    private static (string? Name, string? Phone) Newest(Told[] events) =>
        (Newest(events, told => told.Name), Newest(events, told => told.Phone));

    private static string? Newest(Told[] events, Func<Told, string?> field) => events
        .Where(told => field(told) is not null)
        .OrderBy(told => told.At.UtcTicks / TimeSpan.TicksPerMicrosecond)
        .ThenBy(field, StringComparer.Ordinal)
        .Select(field)
        .LastOrDefault();

    private sealed record Told(string? Name, string? Phone, DateTimeOffset At)
    {
        public bool MergeInto(Contact contact) => contact.Merge(Name, Phone, At);
    }
}
