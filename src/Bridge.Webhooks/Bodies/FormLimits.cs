namespace Bridge.Webhooks.Bodies;

/// <summary>How much a form may hold. The size of its values is limited by that of the body.</summary>
internal static class FormLimits
{
    public const int MostFields = 1000;
    public const int LongestName = 255;

    /// <summary>True where another field of that name may follow so many.</summary>
    public static bool Allow(string name, int count) => count < MostFields && name.Length is > 0 and <= LongestName;
}
