using System.Diagnostics;
using System.Text.Json;

namespace Bridge.Tests.House;

/// <summary>A bill of materials names every package of the program's lock file, or <c>.ci/sbom</c> fails.</summary>
public sealed class SbomTests
{
    private const string LockFile = "src/Bridge/packages.lock.json";

    [Fact]
    public async Task One_that_names_every_package_of_the_lock_file_passes()
    {
        var packages = Packages();

        Assert.Contains("MassTransit@8.4.0", packages);
        Assert.Equal((0, $"names all {packages.Count} packages of the lock file"), await CheckAsync(packages));
    }

    [Fact]
    public async Task A_package_that_it_does_not_name_or_in_another_version_fails_and_is_named()
    {
        Assert.Equal((1, "does not name\nMassTransit@8.4.0"), await CheckAsync(Packages().Where(package => package != "MassTransit@8.4.0")));
        Assert.Equal((1, "does not name\nMassTransit@8.4.0"), await CheckAsync(Packages().Select(package => package.Replace("Transit@8.4.0", "Transit@8.4.01", StringComparison.Ordinal))));
    }

    private static List<string> Packages()
    {
        using var document = JsonDocument.Parse(Repository.Read(LockFile));
        return
        [
            .. document.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(package => package.Value.TryGetProperty("resolved", out _))
                .Select(package => $"{package.Name}@{package.Value.GetProperty("resolved").GetString()}"),
        ];
    }

    /// <returns>The exit code, and what is told of the bill.</returns>
    private static async Task<(int ExitCode, string Told)> CheckAsync(IEnumerable<string> packages)
    {
        var bill = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(bill, packages.Select(package => $"      \"bom-ref\": \"pkg:nuget/{package}\","));
            using var check = Process.Start(new ProcessStartInfo("bash", [".ci/sbom", "--check", bill, LockFile])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var told = await check.StandardOutput.ReadToEndAsync() + await check.StandardError.ReadToEndAsync();
            await check.WaitForExitAsync();
            return (check.ExitCode, told.Replace($"sbom: {bill} ", string.Empty, StringComparison.Ordinal).Trim());
        }
        finally
        {
            File.Delete(bill);
        }
    }
}
