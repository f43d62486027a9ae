using System.Collections.Concurrent;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>What was consumed.</summary>
internal sealed class HeardNumbers
{
    private readonly ConcurrentDictionary<int, bool> _numbers = new();

    internal void Add(int number) => _numbers[number] = true;

    internal bool Contains(int number) => _numbers.ContainsKey(number);
}
