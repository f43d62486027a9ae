using System.Diagnostics;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Secrets of a developer's machine, where the command <c>dotnet user-secrets</c> writes them.</summary>
public sealed class UserSecretsTests
{
    private const string Secrets = """{ "Sources:github:Provider": "github", "Sources:github:Secrets:0": "a-secret-of-the-tests" }""";

    [Theory]
    [InlineData("Development", "ConnectionStrings:Postgres is missing")]
    [InlineData("Production", "Sources is empty")]
    public async Task User_secrets_are_read_in_development_only(string environment, string nextFault)
    {
        using var home = new TestFolder();
        Directory.CreateDirectory(Path.Combine(home.Path, ".microsoft", "usersecrets", "bridge-receiver"));
        home.Write(Path.Combine(".microsoft", "usersecrets", "bridge-receiver", "secrets.json"), Secrets);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bridge.Receiver.dll")]) { RedirectStandardError = true };
        start.Environment["HOME"] = home.Path;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment.Remove("ConnectionStrings__Postgres");

        using var receiver = Process.Start(start)!;
        var errors = await receiver.StandardError.ReadToEndAsync();
        await receiver.WaitForExitAsync();

        Assert.Equal(1, receiver.ExitCode);
        Assert.Contains(nextFault, errors);
    }
}
