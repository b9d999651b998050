using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeenRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SeenRevisionId",
                table: "Enrolments",
                type: "INTEGER",
                nullable: true);

            // Whoever follows a path already is told of what changes from here on.
            migrationBuilder.Sql(
                """
                UPDATE Enrolments SET SeenRevisionId = (
                    SELECT Publications.RevisionId FROM Publications
                    JOIN Pathways ON Pathways.GuideId = Publications.GuideId WHERE Pathways.Id = Enrolments.PathwayId);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SeenRevisionId",
                table: "Enrolments");
        }
    }
}
