namespace Bridge.Webhooks.Schemes;

/// <summary>Collects the candidate signatures of a request, and the signed time where it stands among them.</summary>
internal sealed class SignatureReader(SignatureRule rule, ValueLocation[] locations, string? timestampLabel)
{
    // Optional white space is no part of a header's value (RFC 9110, section 5.5); some base64 writers end with a line break.
    private const string OptionalWhiteSpace = " \t\r\n";

    private readonly string[] _labels = [.. rule.Labels];

    /// <returns>Null where there is at least one readable candidate.</returns>
    public Verdict? Read(RequestValues values, ref CandidateSignatures candidates, ref ItemTimestamp timestamp)
    {
        var isPresent = false;
        foreach (var location in locations)
        {
            switch (location.Kind)
            {
                case LocationKind.Json:
                    isPresent |= ReadValue(values.Json(location.Name), ref candidates, ref timestamp);
                    break;
                case LocationKind.Header:
                    if (!TryReadHeader(values, location.Name, ref isPresent, ref candidates, ref timestamp))
                        return Verdict.MalformedSignature;
                    break;
                case LocationKind.Authorization:
                    if (!Credentials.TryRead(values, location.Name, out var credentials))
                        return Verdict.MalformedSignature;
                    isPresent |= ReadValue(credentials, ref candidates, ref timestamp);
                    break;
                default:
                    foreach (var name in values.Request.Headers.Names)
                    {
                        if (name.StartsWith(location.Name, StringComparison.OrdinalIgnoreCase)
                            && !TryReadHeader(values, name, ref isPresent, ref candidates, ref timestamp))
                            return Verdict.MalformedSignature;
                    }

                    break;
            }
        }

        if (!isPresent)
            return Verdict.MissingSignature;
        return candidates.HasTooMany || candidates.IsEmpty ? Verdict.MalformedSignature : null;
    }

    private bool TryReadHeader(
        RequestValues values, string name, ref bool isPresent, ref CandidateSignatures candidates, ref ItemTimestamp timestamp)
    {
        var lines = values.Request.Headers[name];
        // Lines of one name mean the same as one line joined by commas (RFC 9110, section 5.3): elsewhere, which of them counts?
        if (lines.Count > 1 && rule.Split is not ',')
            return false;
        for (var i = 0; i < lines.Count; i++)
            isPresent |= ReadValue(lines[i], ref candidates, ref timestamp);
        return true;
    }

    private bool ReadValue(ReadOnlySpan<char> value, ref CandidateSignatures candidates, ref ItemTimestamp timestamp)
    {
        value = value.Trim(OptionalWhiteSpace);
        if (value.IsEmpty)
            return false;
        if (rule.Split is not { } split)
        {
            ReadItem(value, ref candidates, ref timestamp);
            return true;
        }

        foreach (var range in value.Split(split))
            ReadItem(value[range].Trim(OptionalWhiteSpace), ref candidates, ref timestamp);
        return true;
    }

    private void ReadItem(ReadOnlySpan<char> item, ref CandidateSignatures candidates, ref ItemTimestamp timestamp)
    {
        if (rule.Separator is not { } separator)
        {
            candidates.Add(item, rule.Encoding);
            return;
        }

        var end = item.IndexOf(separator);
        if (end < 0)
            return;
        var label = item[..end];
        if (timestampLabel is not null && label.SequenceEqual(timestampLabel))
            timestamp.Add(item[(end + 1)..]);
        else if (IsSignature(label))
            candidates.Add(item[(end + 1)..], rule.Encoding);
    }

    private bool IsSignature(ReadOnlySpan<char> label)
    {
        foreach (var known in _labels)
        {
            if (label.SequenceEqual(known))
                return true;
        }

        return false;
    }
}
