using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

/// <summary>Events of Stripe, written by hand.</summary>
internal static class StripeEvent
{
    public static Translation Of(string type, string content) => Play.Translate("stripe", Body(type, content));

    public static string Body(string type, string content)
        => $$"""{"id":"evt_1","object":"event","api_version":"2025-03-31.basil","created":1767225600,"data":{"object":{{content}}},"type":"{{type}}"}""";
}
