using System.Diagnostics;
using System.Text.Json;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>The commands as a user types them, in processes of their own.</summary>
public sealed class DoorTests
{
    private static readonly string Program = typeof(ServiceCatalog).Assembly.Location;

    [Fact]
    public async Task The_demo_with_a_private_database_prints_one_JSON_document_and_ends_with_0()
    {
        var (exitCode, output, _) = await RunAsync("demo", "--json");

        using var document = JsonDocument.Parse(output);
        Assert.Empty(document.RootElement.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()));
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task The_demo_against_nobody_says_how_to_start_somebody()
    {
        var (exitCode, _, errors) = await RunAsync("demo", "--against", "http://127.0.0.1:1");

        Assert.Equal(1, exitCode);
        Assert.Contains("docker compose up", errors);
    }

    [Fact]
    public async Task A_part_of_the_services_needs_a_broker_and_says_so()
    {
        var (exitCode, _, errors) = await RunAsync("up", "--only", "receiver");

        Assert.Equal(1, exitCode);
        Assert.Contains("ConnectionStrings:RabbitMq is missing", errors);
    }

    [Fact]
    public async Task An_unknown_service_is_named_beside_the_known_ones()
    {
        var (exitCode, _, errors) = await RunAsync("up", "--only", "reciever");

        Assert.Equal(1, exitCode);
        Assert.Contains("\"reciever\"", errors);
        Assert.Contains("crm-sync", errors);
    }

    [Theory]
    [InlineData]
    [InlineData("up")]
    [InlineData("demo")]
    [InlineData("migrate")]
    [InlineData("grant")]
    [InlineData("topology")]
    [InlineData("doctor")]
    [InlineData("verify")]
    [InlineData("send")]
    [InlineData("sources")]
    public async Task Every_command_has_help(params string[] command)
    {
        var (exitCode, output, _) = await RunAsync([.. command, "--help"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("Usage:", output);
    }

    [Theory]
    [InlineData("Bridge.Receiver")]
    [InlineData("Bridge.CrmSync")]
    [InlineData("Bridge.SlackNotify")]
    [InlineData("Bridge.Inventory")]
    [InlineData("Bridge.Workflows")]
    public async Task A_service_on_its_own_does_not_start_without_its_servers(string service)
    {
        var (exitCode, _, errors) = await RunProgramAsync(Path.Combine(AppContext.BaseDirectory, $"{service}.dll"), []);

        Assert.Equal(1, exitCode);
        Assert.Matches("(ConnectionStrings|Sources)[:A-Za-z]* is (missing|empty): ", errors);
    }

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunProgramAsync(Program, arguments);

    private static async Task<(int ExitCode, string Output, string Errors)> RunProgramAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var key in start.Environment.Keys.Where(key => key.StartsWith("ConnectionStrings__", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(key);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
