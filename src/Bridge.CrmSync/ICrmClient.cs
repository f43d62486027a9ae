using Bridge.Hosting.Outbound;

namespace Bridge.CrmSync;

/// <summary>The CRM, whichever it is.</summary>
public interface ICrmClient
{
    /// <summary>Creates the contact of that address, or changes it to what is given. What is not known is left as it is.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="idempotencyKey">The same for each attempt to push one revision of one contact.</param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    /// <exception cref="OutboundException">The CRM refused the contact, or did not take it in time.</exception>
    Task UpsertAsync(Contact contact, string idempotencyKey, CancellationToken cancellationToken);
}
