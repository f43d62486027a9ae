namespace Bridge.CrmSync;

/// <summary>The CRM where none is configured: the table of contacts, in which the contact already stands.</summary>
internal sealed class ServiceTableClient : ICrmClient
{
    public Task UpsertAsync(Contact contact, string idempotencyKey, CancellationToken cancellationToken) => Task.CompletedTask;
}
