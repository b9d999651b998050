using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Universities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "InstitutionId",
                table: "Invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Institutions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Accent = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    ContactEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Institutions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlannedShelvings",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    NewSlug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PlannedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedShelvings", x => x.GuideId);
                    table.ForeignKey(
                        name: "FK_PlannedShelvings_Guides_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Guides",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContentChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContentChanges_Guides_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Guides",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContentChanges_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EmbedCounts",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    PathKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmbedCounts", x => new { x.InstitutionId, x.Day, x.Kind, x.GuideId, x.PathKey });
                    table.ForeignKey(
                        name: "FK_EmbedCounts_Guides_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Guides",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EmbedCounts_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EmbedKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ValidUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DisabledUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmbedKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmbedKeys_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InstitutionLogos",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstitutionLogos", x => x.InstitutionId);
                    table.ForeignKey(
                        name: "FK_InstitutionLogos_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InstitutionMembers",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstitutionMembers", x => new { x.InstitutionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_InstitutionMembers_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InstitutionMembers_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InstitutionOrigins",
                columns: table => new
                {
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstitutionOrigins", x => new { x.InstitutionId, x.Position });
                    table.ForeignKey(
                        name: "FK_InstitutionOrigins_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StudentInstitutions",
                columns: table => new
                {
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudentInstitutions", x => x.StudentId);
                    table.ForeignKey(
                        name: "FK_StudentInstitutions_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StudentInstitutions_Students_StudentId",
                        column: x => x.StudentId,
                        principalTable: "Students",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupplementItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplementItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupplementItems_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ShelvingNotices",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelvingNotices", x => new { x.GuideId, x.InstitutionId });
                    table.ForeignKey(
                        name: "FK_ShelvingNotices_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ShelvingNotices_PlannedShelvings_GuideId",
                        column: x => x.GuideId,
                        principalTable: "PlannedShelvings",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupplementTargets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    StepId = table.Column<int>(type: "INTEGER", nullable: true),
                    OutcomeId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplementTargets", x => x.Id);
                    table.CheckConstraint("CK_SupplementTargets_One", "(\"StepId\" IS NULL) <> (\"OutcomeId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_SupplementTargets_Outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "Outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupplementTargets_PathwaySteps_StepId",
                        column: x => x.StepId,
                        principalTable: "PathwaySteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupplementTargets_SupplementItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "SupplementItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContentChanges_GuideId",
                table: "ContentChanges",
                column: "GuideId");

            migrationBuilder.CreateIndex(
                name: "IX_ContentChanges_InstitutionId",
                table: "ContentChanges",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_EmbedCounts_GuideId",
                table: "EmbedCounts",
                column: "GuideId");

            migrationBuilder.CreateIndex(
                name: "IX_EmbedKeys_InstitutionId",
                table: "EmbedKeys",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_EmbedKeys_Key",
                table: "EmbedKeys",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionMembers_UserId",
                table: "InstitutionMembers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Institutions_Slug",
                table: "Institutions",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedShelvings_DueUtc",
                table: "PlannedShelvings",
                column: "DueUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ShelvingNotices_InstitutionId",
                table: "ShelvingNotices",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_StudentInstitutions_InstitutionId",
                table: "StudentInstitutions",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplementItems_InstitutionId",
                table: "SupplementItems",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplementTargets_ItemId_StepId_OutcomeId",
                table: "SupplementTargets",
                columns: new[] { "ItemId", "StepId", "OutcomeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupplementTargets_OutcomeId",
                table: "SupplementTargets",
                column: "OutcomeId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplementTargets_StepId",
                table: "SupplementTargets",
                column: "StepId");

            // Whoever keeps a copy of the content begins with what there is already, in the order in which it came.
            migrationBuilder.Sql(
                """
                INSERT INTO ContentChanges (Kind, GuideId, Slug, Utc)
                SELECT Kind, Id, Slug, Utc FROM (
                    SELECT 'Published' AS Kind, Guides.Id, Guides.Slug, Publications.PublishedUtc AS Utc
                    FROM Publications JOIN Guides ON Guides.Id = Publications.GuideId
                    UNION ALL
                    SELECT 'Removed', Id, Slug, UnpublishedUtc FROM Guides WHERE UnpublishedUtc IS NOT NULL)
                ORDER BY Utc, Id
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContentChanges");

            migrationBuilder.DropTable(
                name: "EmbedCounts");

            migrationBuilder.DropTable(
                name: "EmbedKeys");

            migrationBuilder.DropTable(
                name: "InstitutionLogos");

            migrationBuilder.DropTable(
                name: "InstitutionMembers");

            migrationBuilder.DropTable(
                name: "InstitutionOrigins");

            migrationBuilder.DropTable(
                name: "ShelvingNotices");

            migrationBuilder.DropTable(
                name: "StudentInstitutions");

            migrationBuilder.DropTable(
                name: "SupplementTargets");

            migrationBuilder.DropTable(
                name: "PlannedShelvings");

            migrationBuilder.DropTable(
                name: "SupplementItems");

            migrationBuilder.DropTable(
                name: "Institutions");

            migrationBuilder.DropColumn(
                name: "InstitutionId",
                table: "Invitations");
        }
    }
}
