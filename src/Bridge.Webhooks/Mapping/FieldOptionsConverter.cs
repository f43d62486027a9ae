using System.ComponentModel;
using System.Globalization;

namespace Bridge.Webhooks.Mapping;

/// <summary>Lets a configuration write a field that has none below it as one value.</summary>
internal sealed class FieldOptionsConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => new FieldOptions { Place = (string)value };
}
