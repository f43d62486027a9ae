namespace Bridge.Contracts;

/// <summary>How many decimals a currency has.</summary>
public static class MinorUnit
{
    /// <summary>The decimals between the currency's unit and its minor unit: 2 unless ISO 4217 says otherwise.</summary>
    /// <param name="currency">ISO 4217 code, three upper-case letters.</param>
    /// <remarks>ISO 4217 list one (https://www.six-group.com/en/products-services/financial-information/data-standards.html).</remarks>
    public static int Decimals(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" => 0,
        "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };
}
