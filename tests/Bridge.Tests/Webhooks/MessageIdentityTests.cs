using Bridge.Contracts.Payments;
using Bridge.Webhooks.Identity;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

public sealed class MessageIdentityTests
{
    /// <summary>RFC 9562, appendix A.4: the name www.example.com in the namespace of DNS names.</summary>
    [Fact]
    public void The_vector_of_the_rfc_is_met()
        => Assert.Equal(
            new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
            NameBasedGuid.Create(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    [Fact]
    public void The_ids_are_frozen_because_the_inbox_remembers_them()
        => Assert.Equal(
            new Guid("1ed28647-35d8-5142-8626-93b218fe3311"),
            MessageIdentity.Of("stripe", "evt_1", typeof(PaymentSucceeded), string.Empty));

    [Fact]
    public void The_same_webhook_has_the_same_id_and_another_has_another()
        => Prop.ForAll(Identities(), Identities(), (one, other) => Of(one) == Of(other) == (one == other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_id_says_that_it_is_a_name_hashed_with_sha_1()
        => Prop.ForAll(Identities(), identity => Of(identity) is { Version: 5, Variant: >= 8 and <= 11 }).QuickCheckThrowOnFailure();

    private static Guid Of((string Scope, string Key, string Item) identity)
        => MessageIdentity.Of(identity.Scope, identity.Key, typeof(PaymentSucceeded), identity.Item);

    private static Arbitrary<(string Scope, string Key, string Item)> Identities()
    {
        var text = Gen.Elements("", "a", "b", "ab", "é");
        return (from scope in text from key in text from item in text select (scope, key, item)).ToArbitrary();
    }
}
