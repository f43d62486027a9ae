using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Bridge.Benchmarks.Inside;

/// <summary>Measures with BenchmarkDotNet what fits in this process, and prints its table.</summary>
internal static class InsideCommand
{
    internal static Command Create<TBenchmarks>(string name, string description)
        where TBenchmarks : InsideBenchmarks
    {
        var json = new Option<FileInfo>("--json") { Description = "Also write every measurement to this file.", HelpName = "FILE" };
        var command = new Command(name, description) { json };
        command.SetAction(parsed => Run<TBenchmarks>(parsed.GetValue(json)));
        return command;
    }

    private static int Run<TBenchmarks>(FileInfo? json)
    {
        var artifacts = Directory.CreateTempSubdirectory("bridge-benchmarks-");
        try
        {
            var summary = BenchmarkRunner.Run<TBenchmarks>(Config(artifacts.FullName));
            MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
            if (json is not null)
            {
                artifacts.EnumerateFiles("*.json", SearchOption.AllDirectories).Single().CopyTo(json.FullName, overwrite: true);
            }

            return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    /// <summary>In this process: a process of its own would need a project that is generated and restored.</summary>
    private static ManualConfig Config(string artifacts) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(JsonExporter.Full)
        .AddLogger(new TextLogger(Console.Error))
        .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(40))
        .WithArtifactsPath(artifacts);
}
