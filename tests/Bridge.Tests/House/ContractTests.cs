using System.Text;
using Bridge.Contracts;
using MassTransit;

namespace Bridge.Tests.House;

public sealed class ContractTests
{
    [Fact]
    public void Contracts_are_those_that_were_approved() =>
        Approved.Same("approved-contracts.txt", Describe(typeof(IWebhookMessage).Assembly.GetExportedTypes()));

    [Fact]
    public void A_renamed_property_is_caught()
    {
        var difference = Approved.Difference(Describe([typeof(Before)]).Replace("Before", "After"), Describe([typeof(After)]));

        Assert.Equal(["+   Total: Int64", "-   Amount: Int64"], difference);
    }

    [Fact]
    public void Every_message_of_the_receiver_carries_its_webhook_and_every_message_is_a_sealed_record() =>
        Assert.All(typeof(IWebhookMessage).Assembly.GetExportedTypes().Where(type => type.IsClass && !type.IsAbstract), type => Assert.True(type.IsSealed));

    private static string Describe(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.Where(type => type.GetProperties().Length > 0).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(MessageUrn.ForTypeString(type)).Append('\n');
            foreach (var property in type.GetProperties().Where(property => property.Name != "EqualityContract").OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                text.Append("  ").Append(property.Name).Append(": ").Append(Name(property.PropertyType)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private sealed record Before(long Amount);

    private sealed record After(long Total);
}
