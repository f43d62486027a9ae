using System.Text.Json.Serialization;

namespace Bridge.Doctor;

/// <summary>What came of a check.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckStatus>))]
internal enum CheckStatus
{
    /// <summary>As it should be.</summary>
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>Something to know, or to do some day.</summary>
    [JsonStringEnumMemberName("warn")]
    Warn,

    /// <summary>Something does not work.</summary>
    [JsonStringEnumMemberName("fail")]
    Fail,
}
