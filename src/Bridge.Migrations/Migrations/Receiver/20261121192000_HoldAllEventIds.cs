using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bridge.Migrations.Receiver
{
    /// <inheritdoc />
    public partial class HoldAllEventIds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_spool_event_id",
                schema: "receiver",
                table: "spool");

            migrationBuilder.AddColumn<string[]>(
                name: "event_ids",
                schema: "receiver",
                table: "spool",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.Sql("UPDATE receiver.spool SET event_ids = ARRAY[event_id] WHERE event_id IS NOT NULL");

            migrationBuilder.DropColumn(
                name: "event_id",
                schema: "receiver",
                table: "spool");

            migrationBuilder.CreateIndex(
                name: "IX_spool_event_ids",
                schema: "receiver",
                table: "spool",
                column: "event_ids")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_spool_event_ids",
                schema: "receiver",
                table: "spool");

            migrationBuilder.AddColumn<string>(
                name: "event_id",
                schema: "receiver",
                table: "spool",
                type: "text",
                nullable: true);

            migrationBuilder.Sql("UPDATE receiver.spool SET event_id = event_ids[1]");

            migrationBuilder.DropColumn(
                name: "event_ids",
                schema: "receiver",
                table: "spool");

            migrationBuilder.CreateIndex(
                name: "IX_spool_event_id",
                schema: "receiver",
                table: "spool",
                column: "event_id");
        }
    }
}
