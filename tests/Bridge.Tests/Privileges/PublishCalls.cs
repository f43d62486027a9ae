using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Bridge.Tests.Privileges;

/// <summary>The messages that an assembly publishes, read from the calls in its code.</summary>
internal static class PublishCalls
{
    // Stand in for the type parameters of the method that a call stands in.
    private static readonly Type[] Anything = [.. Enumerable.Repeat(typeof(object), 4)];

    internal static unsafe IReadOnlyCollection<Type> Of(Assembly assembly)
    {
        Assert.True(assembly.TryGetRawMetadata(out var blob, out var length));
        var metadata = new MetadataReader(blob, length);
        return
        [
            .. Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.MethodSpec))
                .Select(MetadataTokens.MethodSpecificationHandle)
                .Where(call => Name(metadata, metadata.GetMethodSpecification(call).Method) is "Publish" or "PublishAsync")
                .Select(call => assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(call), Anything, Anything)!.GetGenericArguments()[^1])
                .Where(message => message.Assembly.GetName().Name!.StartsWith("Bridge.", StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    private static string Name(MetadataReader metadata, EntityHandle method) => metadata.GetString(method.Kind == HandleKind.MemberReference
        ? metadata.GetMemberReference((MemberReferenceHandle)method).Name
        : metadata.GetMethodDefinition((MethodDefinitionHandle)method).Name);
}
