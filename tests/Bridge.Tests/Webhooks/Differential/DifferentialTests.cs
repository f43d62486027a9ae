using System.Text;
using Bridge.Tests.House;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks.Differential;

/// <summary>
/// What the receiver tells of a body is what whoever reads the same bytes finds in it, or it says that the body is unreadable. Else one could
/// be shown what another is not.
/// </summary>
public sealed class DifferentialTests
{
    public static TheoryData<string> Edits() => [.. BodyEdit.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Whoever_reads_the_same_bytes_finds_what_the_receiver_tells(string name)
    {
        var edit = BodyEdit.All.Single(edit => edit.Name == name);
        Faults.None(
            from subject in ReadSubject.All
            from place in subject.Fields.Keys.Take(edit.Whole is null ? int.MaxValue : 1)
            let body = edit.Whole is null ? subject.Body(new Dictionary<string, BodyEdit> { [place] = edit }) : subject.Body(new Dictionary<string, BodyEdit>(), edit)
            from fault in Disagreement.In(body, subject, subject.Translate(body))
            select fault);
    }

    [Fact]
    public void Whatever_is_odd_at_once_is_told_as_others_read_it_or_not_at_all()
        => Prop.ForAll(Bodies(), test => !Disagreement.In(test.Body, test.Subject, test.Subject.Translate(test.Body)).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_provider_takes_part()
    {
        Assert.Contains(ReadSubject.All, subject => subject.Sample.Provider is "stripe");
        Assert.InRange(ReadSubject.All.Select(subject => subject.Sample.Provider).Distinct().Count(), 20, int.MaxValue);
    }

    [Fact]
    public void A_receiver_that_counts_another_value_is_found_out()
    {
        var body = Encoding.UTF8.GetBytes("""{"id":"a","id":"b"}""");

        Assert.Equal(["/id is 'a', and to System.Text.Json 'b'", "/id is 'a', and to Newtonsoft.Json 'b'"], Disagreement.In(body, new Dictionary<string, string?> { ["/id"] = "a" }));
        Assert.Equal(["/id is 'b', and to first value 'a'"], Disagreement.In(body, new Dictionary<string, string?> { ["/id"] = "b" }));
    }

    private static Arbitrary<(ReadSubject Subject, byte[] Body)> Bodies()
        => (from subject in Gen.Elements<ReadSubject>(ReadSubject.All)
            from edits in Gen.Elements(BodyEdit.All.Where(edit => edit.Whole is null)).ArrayOf(subject.Fields.Count)
            from isEdited in Gen.Elements(true, false).ArrayOf(subject.Fields.Count)
            from whole in Gen.Elements(BodyEdit.All.Where(edit => edit.Whole is not null).Append(null))
            let members = subject.Fields.Keys.Index().Where(place => isEdited[place.Index]).ToDictionary(place => place.Item, place => edits[place.Index])
            select (subject, subject.Body(members, whole))).ToArbitrary();
}
