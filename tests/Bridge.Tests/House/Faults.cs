namespace Bridge.Tests.House;

/// <summary>Tells every fault in full; xunit's own messages end after fifty characters.</summary>
internal static class Faults
{
    internal static void None(IEnumerable<string> faults)
    {
        var all = faults.ToArray();
        if (all.Length > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, all));
        }
    }
}
