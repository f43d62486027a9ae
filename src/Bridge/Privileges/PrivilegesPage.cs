using System.Text;

namespace Bridge.Privileges;

/// <summary>Writes docs/privileges.md: who may do what at the broker.</summary>
internal static class PrivilegesPage
{
    private const string Top = """
        # Who may do what at the broker

        Written by `./bridge topology --write`; tests compare this page with the code, and the code with what each service declares
        (`PrivilegeTests`), and try the users at a real broker (`BrokerUserTests`).

        Whoever may publish to an exchange of the broker can tell the consumers behind it anything: a message there has no signature any more. So each
        service has a user of its own, named like the service, with the rights that its queues and its messages need and no others. The broker refuses the
        rest (`403 ACCESS_REFUSED`). No service may publish to the default exchange, which leads into every queue.

        ```console
        $ ConnectionStrings__RabbitMq=amqp://admin:...@rabbitmq:5672/ Broker__Passwords__receiver=... ./bridge grant
        ```

        makes the users, or gives those that are there these passwords and rights; `docker compose up` does so before the services start. Run it again
        after an update: a new message needs new rights.

        - *configure*: declare, and delete. MassTransit declares what it uses, so this cannot be less.
        - *write*: publish to an exchange, and bind a queue or an exchange to another exchange.
        - *read*: consume and purge a queue, and bind another to an exchange.

        What remains: a service that was taken over can still publish what it publishes and delete what it declares. The receiver can therefore forge every
        message of a webhook; nothing but the receiver can. It is also the only user of the management API (tag `monitoring`, which only looks).

        """;

    /// <summary>The whole page.</summary>
    internal static string Write()
    {
        var page = new StringBuilder(Top.ReplaceLineEndings("\n"));
        foreach (var user in BrokerUser.All)
        {
            page.Append($"\n## `{user.Name}`\n\n| exchange or queue | configure | write | read |\n|---|---|---|---|\n");
            var rights = user.Rights;
            foreach (var name in rights.Configure.Union(rights.Write).Union(rights.Read).Order(StringComparer.Ordinal))
            {
                page.Append($"| `{name}` | {Mark(rights.Configure, name)} | {Mark(rights.Write, name)} | {Mark(rights.Read, name)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Mark(IReadOnlyCollection<string> names, string name) => names.Contains(name) ? "yes" : "";
}
