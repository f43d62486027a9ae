using System.Globalization;
using Bridge.LocalServices;
using Bridge.LocalServices.RabbitMq;

namespace Bridge.IntegrationTests.Servers;

public sealed class RabbitMqServerTests(OneRabbitMq one) : IClassFixture<OneRabbitMq>
{
    [Fact]
    public async Task A_persistent_folder_keeps_the_data_for_the_next_broker_on_another_port()
    {
        using var folder = new PersistentFolder();
        var options = new RabbitMqOptions { DataFolder = folder.Path, Management = false };
        Uri first;
        await using (var server = await RabbitMqServer.StartAsync(options))
            first = await server.CreateVirtualHostAsync("kept");

        await using var again = await RabbitMqServer.StartAsync(options);

        Assert.Contains("kept", await again.CtlAsync(["list_vhosts", "--quiet"]), StringComparison.Ordinal);
        Assert.NotEqual(first.Port, again.Port);
        Assert.Equal(first.UserInfo, again.Uri.UserInfo);
    }

    [Fact]
    public async Task A_killed_broker_comes_back_on_its_port_and_a_suspended_one_goes_on()
    {
        await using var server = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        Assert.True(Directory.Exists(server.DataFolder));
        await server.CreateVirtualHostAsync("kept");

        server.Kill();
        Assert.False(await RabbitMqProbe.AnswersAsync(server.Port, CancellationToken.None));
        await server.RestartAsync();
        Assert.Contains("kept", await server.CtlAsync(["list_vhosts", "--quiet"]), StringComparison.Ordinal);

        var broker = int.Parse(await server.CtlAsync(["eval", "list_to_integer(os:getpid())."]), CultureInfo.InvariantCulture);
        server.Suspend();
        await ProcessState.BecomesAsync(broker, 'T');
        var answer = RabbitMqProbe.AnswersAsync(server.Port, CancellationToken.None);
        Assert.False(answer.IsCompleted);
        server.Resume();
        Assert.True(await answer);
    }

    [Fact]
    public async Task Two_brokers_run_side_by_side()
    {
        await using var second = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        await one.Server.CreateVirtualHostAsync("of the first");

        Assert.Contains("of the first", await one.Server.CtlAsync(["list_vhosts", "--quiet"]), StringComparison.Ordinal);
        Assert.DoesNotContain("of the first", await second.CtlAsync(["list_vhosts", "--quiet"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Management_comes_with_the_plug_ins_that_move_messages()
    {
        var applications = await one.Server.CtlAsync(["eval", "[A || {A, _, _} <- application:which_applications()]."]);
        Assert.All(["rabbitmq_management", "rabbitmq_shovel", "rabbitmq_shovel_management"],
            plugin => Assert.Contains(plugin, applications, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_socket_that_listens_is_on_loopback()
    {
        var addresses = await one.Server.CtlAsync(
            ["eval", "[A || P <- erlang:ports(), {ok, {A, _}} <- [inet:sockname(P)], {ok, S} <- [prim_inet:getstatus(P)], lists:member(listen, S)]."]);

        Assert.Contains("{127,0,0,1}", addresses, StringComparison.Ordinal);
        Assert.DoesNotContain("{0,0,", addresses, StringComparison.Ordinal);
    }
}
