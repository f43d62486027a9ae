using Bridge.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Settings;

public sealed class WatchedFolderTests
{
    [Fact]
    public void A_process_watches_no_file_and_so_none_of_the_folders_below_the_one_it_is_started_in() =>
        Assert.All(Files(new BridgeBuilder("test").Configuration), file => Assert.False(file.Source.ReloadOnChange, file.Source.Path));

    [Fact]
    public void The_framework_alone_would_watch() =>
        Assert.All(Files(WebApplication.CreateBuilder().Configuration), file => Assert.True(file.Source.ReloadOnChange, file.Source.Path));

    private static FileConfigurationProvider[] Files(ConfigurationManager configuration)
    {
        FileConfigurationProvider[] files = [.. ((IConfigurationRoot)configuration).Providers.OfType<FileConfigurationProvider>()];
        Assert.NotEmpty(files);
        return files;
    }
}
