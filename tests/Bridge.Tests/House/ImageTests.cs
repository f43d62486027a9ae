using System.Text.RegularExpressions;

namespace Bridge.Tests.House;

/// <summary>What a taken-over container cannot do: be root, write to itself, gain rights. And nothing of ours needs a shell.</summary>
public sealed partial class ImageTests
{
    private static readonly string[] Confined =
        ["read_only: true", "cap_drop: [ALL]", "security_opt: [\"no-new-privileges:true\"]"];

    private static readonly string Dockerfile = Repository.Read("Dockerfile");
    private static readonly string Compose = Repository.Read("docker-compose.yml");

    [Fact]
    public void Every_container_of_ours_is_confined()
    {
        Assert.InRange(Containers(Compose).Count(), ServiceCatalog.All.Count, int.MaxValue);
        Faults.None(Unconfined(Compose));
    }

    [Fact]
    public void The_image_runs_as_no_root_and_needs_no_shell() => Faults.None(Weaknesses(Dockerfile, Compose));

    [Fact]
    public void Each_weakness_is_named()
    {
        Assert.Equal(["migrate has no read_only: true"], Unconfined(Without(Compose, "image: bridge/migrations\n    read_only: true")));
        Assert.Equal(ServiceCatalog.All.Select(service => $"{service.Name} has no cap_drop: [ALL]").Order(), Unconfined(Without(Compose, "tmpfs: [/tmp]\n  cap_drop: [ALL]")).Order());
        Assert.Equal(["the image runs as root"], Weaknesses(Without(Dockerfile, "USER $APP_UID"), Compose));
        Assert.Equal(["the image runs a command of its own"], Weaknesses($"{Dockerfile}RUN true\n", Compose));
        Assert.Equal(["the entry point needs a shell"], Weaknesses(Dockerfile.Replace("[\"/app/service\"]", "/app/service", StringComparison.Ordinal), Compose));
        Assert.Equal(["a health check needs a shell"], Weaknesses(Dockerfile, Compose.Replace("\"CMD\", \"/app/service\"", "\"CMD-SHELL\", \"/app/service\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Unconfined(string compose)
    {
        var common = Common().Match(compose).Value;
        return from container in Containers(compose)
               let settings = container.Text.Contains("<<: *service\n", StringComparison.Ordinal) ? common + container.Text : container.Text
               from missing in Confined.Where(line => !settings.Contains($" {line}\n", StringComparison.Ordinal))
               select $"{container.Name} has no {missing}";
    }

    private static IEnumerable<string> Weaknesses(string dockerfile, string compose)
    {
        var image = dockerfile[dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        if (!image.Contains("\nUSER $APP_UID\n", StringComparison.Ordinal))
        {
            yield return "the image runs as root";
        }

        if (image.Contains("\nRUN ", StringComparison.Ordinal))
        {
            yield return "the image runs a command of its own";
        }

        if (!image.Contains("\nENTRYPOINT [", StringComparison.Ordinal))
        {
            yield return "the entry point needs a shell";
        }

        if (compose.Contains("CMD-SHELL", StringComparison.Ordinal))
        {
            yield return "a health check needs a shell";
        }
    }

    /// <summary>The services of the compose file that are built from this checkout.</summary>
    private static IEnumerable<(string Name, string Text)> Containers(string compose) =>
        Service().Matches(compose[compose.IndexOf("\nservices:\n", StringComparison.Ordinal)..])
            .Select(match => (Name: match.Groups[1].Value, Text: match.Value))
            .Where(container => container.Text.Contains("    build:", StringComparison.Ordinal));

    /// <summary>The text without the last line of a part.</summary>
    private static string Without(string text, string part)
    {
        Assert.Contains($"{part}\n", text, StringComparison.Ordinal);
        return text.Replace($"{part}\n", part[..(part.LastIndexOf('\n') + 1)], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^  ([a-z-]+):\n(?:    .*\n|\n|  #.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Service();

    [GeneratedRegex(@"^x-service: .*\n(?:  .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Common();
}
