using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bridge.CrmSync;

/// <summary>The contacts of the CRM sync.</summary>
public sealed class CrmSyncDbContext(DbContextOptions<CrmSyncDbContext> options) : ServiceDbContext(options, Service), IServiceSchema
{
    /// <inheritdoc />
    public static string Service => "crm-sync";

    /// <summary>One row a person.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(string run, CancellationToken cancellationToken) =>
        new Dictionary<string, int>
        {
            ["contacts"] = await Contacts.CountAsync(contact => contact.Email.Contains(run), cancellationToken),
        };

    /// <summary>Takes the contact of an address for the rest of the transaction; the first to ask creates it, empty.</summary>
    internal async Task<Contact> TakeContactAsync(string email, CancellationToken cancellationToken)
    {
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO crm_sync.contacts (id, email, revision, pushed_revision)
            VALUES ({Guid.NewGuid()}, {email}, 0, 0)
            ON CONFLICT (email) DO NOTHING
            """,
            cancellationToken);
        var contacts = await Contacts
            .FromSql($"SELECT * FROM crm_sync.contacts WHERE email = {email} FOR UPDATE")
            .ToListAsync(cancellationToken);
        return contacts.Single();
    }
}
