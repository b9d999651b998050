using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Sqlite.Search;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchDocuments",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    IndexVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false, collation: "NOCASE"),
                    FoldedTitle = table.Column<string>(type: "TEXT", nullable: false),
                    TitleWords = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: true, collation: "NOCASE"),
                    Role = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Difficulty = table.Column<int>(type: "INTEGER", nullable: true),
                    Months = table.Column<int>(type: "INTEGER", nullable: true),
                    Paths = table.Column<int>(type: "INTEGER", nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OpenUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchDocuments", x => x.GuideId);
                    table.ForeignKey(
                        name: "FK_SearchDocuments_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchPassages",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Passages = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchPassages", x => x.GuideId);
                    table.ForeignKey(
                        name: "FK_SearchPassages_SearchDocuments_GuideId",
                        column: x => x.GuideId,
                        principalTable: "SearchDocuments",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchPlaces",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchPlaces", x => new { x.GuideId, x.Place });
                    table.ForeignKey(
                        name: "FK_SearchPlaces_SearchDocuments_GuideId",
                        column: x => x.GuideId,
                        principalTable: "SearchDocuments",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchRoutes",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Route = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchRoutes", x => new { x.GuideId, x.Route });
                    table.ForeignKey(
                        name: "FK_SearchRoutes_SearchDocuments_GuideId",
                        column: x => x.GuideId,
                        principalTable: "SearchDocuments",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_Role",
                table: "SearchDocuments",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_Slug",
                table: "SearchDocuments",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_Title",
                table: "SearchDocuments",
                column: "Title");

            migrationBuilder.Sql(SearchIndexSchema.CreateIndex);
            migrationBuilder.Sql(SearchIndexSchema.CreateTrigger);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SearchIndexSchema.Drop);

            migrationBuilder.DropTable(
                name: "SearchPassages");

            migrationBuilder.DropTable(
                name: "SearchPlaces");

            migrationBuilder.DropTable(
                name: "SearchRoutes");

            migrationBuilder.DropTable(
                name: "SearchDocuments");
        }
    }
}
