using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bridge.Migrations.CrmSync
{
    /// <summary>The model stays the package's, so this is SQL.</summary>
    public partial class TuneInboxTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => InboxTables.Tune(migrationBuilder, "crm_sync");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => InboxTables.Reset(migrationBuilder, "crm_sync");
    }
}
