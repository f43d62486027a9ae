using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.Adyen;

/// <summary>The signed fields of one item of a notification, as text; what is absent is empty.</summary>
internal sealed record AdyenItem
{
    private const int LongestText = 255;

    /// <summary>The places of the fields, as seen from <c>notificationItems</c>.</summary>
    public static readonly IReadOnlySet<string> Places = new HashSet<string>(
        new[] { "pspReference", "originalReference", "merchantAccountCode", "merchantReference", "amount/value", "amount/currency", "eventCode", "success" }
            .Select(field => $"json:{AdyenNotification.Item}/{field}"));

    /// <summary>Adyen's id of the payment, or of what was done to it.</summary>
    public required string PspReference { get; init; }

    /// <summary>Adyen's id of the payment that something was done to; empty for the payment itself.</summary>
    public required string OriginalReference { get; init; }

    public required string MerchantAccount { get; init; }

    /// <summary>The shop's id of the order.</summary>
    public required string MerchantReference { get; init; }

    public required string Value { get; init; }

    public required string Currency { get; init; }

    public required string EventCode { get; init; }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public required string Success { get; init; }

    /// <summary>
    /// What is signed (<see href="https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures" />): nothing is escaped, so
    /// only the reference of the merchant may hold a colon. Else one signature would fit items with other boundaries.
    /// </summary>
    public string Signed => string.Join(':', PspReference, OriginalReference, MerchantAccount, MerchantReference, Value, Currency, EventCode, Success);

    /// <summary>True where every consumer can store the fields, which PostgreSQL does not with a NUL or in an index where they are long.</summary>
    public bool IsStorable
        => new[] { PspReference, OriginalReference, MerchantReference }.All(text => text.Length <= LongestText && !text.Contains('\0', StringComparison.Ordinal));

    /// <returns>False where the element is no item, or where it could be read in two ways.</returns>
    public static bool TryRead(JsonElement element, [NotNullWhen(true)] out AdyenItem? item)
    {
        item = new AdyenItem
        {
            PspReference = Text(element, "/pspReference"),
            OriginalReference = Text(element, "/originalReference"),
            MerchantAccount = Text(element, "/merchantAccountCode"),
            MerchantReference = Text(element, "/merchantReference"),
            Value = Text(element, "/amount/value"),
            Currency = Text(element, "/amount/currency"),
            EventCode = Text(element, "/eventCode"),
            Success = Text(element, "/success"),
        };
        var isClear = !string.Concat(item.PspReference, item.OriginalReference, item.MerchantAccount).Contains(':', StringComparison.Ordinal)
                      && !string.Concat(item.Value, item.Currency, item.EventCode, item.Success).Contains(':', StringComparison.Ordinal);
        return isClear && item.PspReference.Length > 0 && item.EventCode.Length > 0;
    }

    private static string Text(JsonElement element, string place)
        => JsonPointer.Text(element, place)
           ?? (JsonPointer.TryFind(element, place, out var found) ? found.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => string.Empty } : string.Empty);
}
