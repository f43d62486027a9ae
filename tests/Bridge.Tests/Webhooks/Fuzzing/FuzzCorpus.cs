using Bridge.Tests.House;
using Bridge.Tests.Webhooks.Compliance;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Requests that reached what no sample reaches, and those that found a fault: a file a provider, a line a request.</summary>
internal sealed class FuzzCorpus(string folder)
{
    /// <summary>It lies beside the tests, so it stays small.</summary>
    public const int MostBytes = 200_000;

    private readonly Dictionary<string, List<FuzzInput>> _inputs = Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.jsonl").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => File.ReadLines(file).Select(FuzzInput.Read).ToList())
        : [];

    private long _bytes = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) : 0;

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests/Bridge.Tests/Webhooks/Fuzzing/Corpus");

    public long Bytes => _bytes;

    public int Count => _inputs.Values.Sum(inputs => inputs.Count);

    public IReadOnlyCollection<string> Providers => _inputs.Keys;

    public IReadOnlyList<FuzzInput> Of(string provider) => _inputs.TryGetValue(provider, out var inputs) ? inputs : [];

    /// <summary>Keeps it, unless the corpus would grow too large.</summary>
    public void Add(Subject subject, FuzzInput input)
    {
        var line = input.Write() + '\n';
        if (_bytes + line.Length > MostBytes)
            return;
        _bytes += System.Text.Encoding.UTF8.GetByteCount(line);
        if (!_inputs.TryGetValue(subject.Name, out var inputs))
            _inputs.Add(subject.Name, inputs = []);
        inputs.Add(input);
        Directory.CreateDirectory(folder);
        File.AppendAllText(Path.Combine(folder, $"{subject.Name}.jsonl"), line);
    }
}
