using Bridge.Privileges;
using Bridge.Topology;

namespace Bridge.Tests.House;

public sealed class QueueTests
{
    [Fact]
    public void Queues_consumers_and_messages_are_those_that_were_approved() =>
        Approved.Same("approved-queues.txt", Describe(QueueCatalog.All));

    [Fact]
    public void A_renamed_queue_is_caught()
    {
        var renamed = QueueCatalog.All.Where(queue => queue.Queue.Name != "inventory");

        Assert.NotEmpty(Approved.Difference(Describe(QueueCatalog.All), Describe(renamed)));
    }

    [Fact]
    public void The_topology_page_tells_what_the_code_declares() =>
        Same(TopologyPage.Write(), TopologyFiles.Page);

    [Fact]
    public void The_privileges_page_tells_what_the_users_may_do() =>
        Same(PrivilegesPage.Write(), TopologyFiles.Privileges);

    [Fact]
    public void The_receiver_knows_which_messages_are_consumed() =>
        Same(TopologyFiles.WriteConsumedMessages(), TopologyFiles.ConsumedMessages);

    [Fact]
    public void A_written_file_that_is_out_of_date_is_caught() =>
        Assert.Throws<Xunit.Sdk.FailException>(() => Same(TopologyPage.Write() + "\n", TopologyFiles.Page));

    private static void Same(string expected, string file)
    {
        var difference = Approved.Difference(Repository.Read(file), expected).ToArray();
        if (expected != Repository.Read(file))
        {
            Assert.Fail($"{file} is out of date: ./bridge topology --write. What is there: {string.Join("; ", difference)}");
        }
    }

    private static string Describe(IEnumerable<CatalogQueue> queues) =>
        string.Concat(queues.Select(queue => $"{queue.Queue.Name} consumed by {InboxName(queue.Consumer)?.FullName ?? "nobody"}\n" + string.Concat(queue.Messages.Select(message => $"  {message.FullName}\n"))));

    /// <summary>The inbox remembers a workflow by its saga, not by its state machine.</summary>
    private static Type? InboxName(Type? consumer) =>
        consumer?.BaseType is { IsGenericType: true } machine ? machine.GetGenericArguments()[0] : consumer;
}
