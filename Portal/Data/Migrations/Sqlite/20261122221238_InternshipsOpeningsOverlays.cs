using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InternshipsOpeningsOverlays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedUtc",
                table: "GuideRevisions",
                type: "TEXT",
                nullable: true);

            // Of what was published earlier and replaced since, nobody knows the day.
            migrationBuilder.Sql(
                """
                UPDATE GuideRevisions SET PublishedUtc =
                    (SELECT PublishedUtc FROM Publications WHERE Publications.RevisionId = GuideRevisions.Id)
                """);

            migrationBuilder.CreateTable(
                name: "GuideLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    List = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideLinks_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            // 1: the list of related guides, the only one so far.
            migrationBuilder.Sql(
                """
                INSERT INTO GuideLinks (GuideId, List, Position, Title, Slug)
                SELECT GuideId, 1, Position, Title, Slug FROM RelatedGuides
                """);

            migrationBuilder.DropTable(
                name: "RelatedGuides");

            migrationBuilder.CreateTable(
                name: "HostCompanies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostCompanies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HostCompanies_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InternActivities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InternActivities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InternActivities_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InternshipGuides",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Overview = table.Column<string>(type: "TEXT", nullable: true),
                    Day = table.Column<string>(type: "TEXT", nullable: true),
                    Outlook = table.Column<string>(type: "TEXT", nullable: true),
                    Applying = table.Column<string>(type: "TEXT", nullable: true),
                    AlsoCalled = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Terms_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Mode = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Schedule = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Sources = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Supervision = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Alongside = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_At = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_HoursPerWeek = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Pace = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Source = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Times_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Times_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Times_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_HoursPerWeek_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_HoursPerWeek_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_HoursPerWeek_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Stipend_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Basis = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_City = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Stipend_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Stipend_Per = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Place = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Source = table.Column<string>(type: "TEXT", nullable: true),
                    WhoShouldApply_AcademicRequirements = table.Column<string>(type: "TEXT", nullable: true),
                    WhoShouldApply_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    WhoShouldApply_IdealCandidates = table.Column<string>(type: "TEXT", nullable: true),
                    WhoShouldApply_Prerequisites = table.Column<string>(type: "TEXT", nullable: true),
                    WhoShouldApply_Sources = table.Column<string>(type: "TEXT", nullable: true),
                    WhoShouldApply_YearOfStudy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InternshipGuides", x => x.GuideId);
                    table.ForeignKey(
                        name: "FK_InternshipGuides_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InternshipProgrammes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Eligibility = table.Column<string>(type: "TEXT", nullable: false),
                    LastWindow = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_Basis = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_City = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Stipend_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Stipend_Per = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_Place = table.Column<string>(type: "TEXT", nullable: true),
                    Stipend_Source = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InternshipProgrammes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InternshipProgrammes_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Openings",
                columns: table => new
                {
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Internship = table.Column<string>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Employer = table.Column<string>(type: "TEXT", nullable: true),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Responsibilities = table.Column<string>(type: "TEXT", nullable: false),
                    Benefits = table.Column<string>(type: "TEXT", nullable: false),
                    ApplyUrl = table.Column<string>(type: "TEXT", nullable: true),
                    PostedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Terms_Conversion = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Mode = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Alongside = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_At = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_HoursPerWeek = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Pace = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Source = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Times_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Duration_Times_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Duration_Times_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Stipend_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Basis = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_City = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Stipend_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Terms_Stipend_Per = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Place = table.Column<string>(type: "TEXT", nullable: true),
                    Terms_Stipend_Source = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Openings", x => x.GuideId);
                    table.ForeignKey(
                        name: "FK_Openings_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Overlays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overlays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overlays_RoleGuides_GuideId",
                        column: x => x.GuideId,
                        principalTable: "RoleGuides",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OverlayDemand",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OverlayId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverlayDemand", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverlayDemand_Overlays_OverlayId",
                        column: x => x.OverlayId,
                        principalTable: "Overlays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OverlayFaqs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OverlayId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverlayFaqs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverlayFaqs_Overlays_OverlayId",
                        column: x => x.OverlayId,
                        principalTable: "Overlays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OverlayFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OverlayId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverlayFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverlayFigures_Overlays_OverlayId",
                        column: x => x.OverlayId,
                        principalTable: "Overlays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OverlayFirstJobs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OverlayId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Benefits = table.Column<string>(type: "TEXT", nullable: true),
                    Emphasise = table.Column<string>(type: "TEXT", nullable: false),
                    Employers = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Pay_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Basis = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_City = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Pay_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Pay_Per = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Place = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Source = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverlayFirstJobs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverlayFirstJobs_Overlays_OverlayId",
                        column: x => x.OverlayId,
                        principalTable: "Overlays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OverlaySteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OverlayId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    Time_Alongside = table.Column<string>(type: "TEXT", nullable: true),
                    Time_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Time_At = table.Column<string>(type: "TEXT", nullable: true),
                    Time_HoursPerWeek = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Pace = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Source = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Times_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Times_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Times_Min = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverlaySteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverlaySteps_Overlays_OverlayId",
                        column: x => x.OverlayId,
                        principalTable: "Overlays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OverlayTimelines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OverlayId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Paths = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Alongside = table.Column<string>(type: "TEXT", nullable: true),
                    Time_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Time_At = table.Column<string>(type: "TEXT", nullable: true),
                    Time_HoursPerWeek = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Pace = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Source = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Times_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Times_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Times_Min = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverlayTimelines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverlayTimelines_Overlays_OverlayId",
                        column: x => x.OverlayId,
                        principalTable: "Overlays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OverlayStepMoney",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StepId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Per = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverlayStepMoney", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OverlayStepMoney_OverlaySteps_StepId",
                        column: x => x.StepId,
                        principalTable: "OverlaySteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GuideRevisions_PublishedUtc",
                table: "GuideRevisions",
                column: "PublishedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_GuideLinks_GuideId_List_Position",
                table: "GuideLinks",
                columns: new[] { "GuideId", "List", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_HostCompanies_GuideId_Position",
                table: "HostCompanies",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_InternActivities_GuideId_Position",
                table: "InternActivities",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_InternshipGuides_Role",
                table: "InternshipGuides",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_InternshipProgrammes_GuideId_Position",
                table: "InternshipProgrammes",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Openings_Internship",
                table: "Openings",
                column: "Internship");

            migrationBuilder.CreateIndex(
                name: "IX_Openings_Role",
                table: "Openings",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_OverlayDemand_OverlayId",
                table: "OverlayDemand",
                column: "OverlayId");

            migrationBuilder.CreateIndex(
                name: "IX_OverlayFaqs_OverlayId",
                table: "OverlayFaqs",
                column: "OverlayId");

            migrationBuilder.CreateIndex(
                name: "IX_OverlayFigures_OverlayId",
                table: "OverlayFigures",
                column: "OverlayId");

            migrationBuilder.CreateIndex(
                name: "IX_OverlayFirstJobs_OverlayId",
                table: "OverlayFirstJobs",
                column: "OverlayId");

            migrationBuilder.CreateIndex(
                name: "IX_Overlays_GuideId_Position",
                table: "Overlays",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_OverlayStepMoney_StepId",
                table: "OverlayStepMoney",
                column: "StepId");

            migrationBuilder.CreateIndex(
                name: "IX_OverlaySteps_OverlayId",
                table: "OverlaySteps",
                column: "OverlayId");

            migrationBuilder.CreateIndex(
                name: "IX_OverlayTimelines_OverlayId",
                table: "OverlayTimelines",
                column: "OverlayId");

            // The lists hang on the publication from now on. Left to the provider, tables are made anew outside the
            // transaction, and a portal that is stopped meanwhile would be left with half a migration.
            migrationBuilder.DropIndex(
                name: "IX_Demand_GuideId_Position",
                table: "Demand");

            migrationBuilder.RenameTable(
                name: "Demand",
                newName: "OldDemand");

            migrationBuilder.CreateTable(
                name: "Demand",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Demand", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Demand_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO Demand SELECT * FROM OldDemand");

            migrationBuilder.DropTable(
                name: "OldDemand");

            migrationBuilder.CreateIndex(
                name: "IX_Demand_GuideId_Position",
                table: "Demand",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_Faqs_GuideId_Position",
                table: "Faqs");

            migrationBuilder.RenameTable(
                name: "Faqs",
                newName: "OldFaqs");

            migrationBuilder.CreateTable(
                name: "Faqs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Faqs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Faqs_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO Faqs SELECT * FROM OldFaqs");

            migrationBuilder.DropTable(
                name: "OldFaqs");

            migrationBuilder.CreateIndex(
                name: "IX_Faqs_GuideId_Position",
                table: "Faqs",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_Figures_GuideId_Position",
                table: "Figures");

            migrationBuilder.RenameTable(
                name: "Figures",
                newName: "OldFigures");

            migrationBuilder.CreateTable(
                name: "Figures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Figures_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO Figures SELECT * FROM OldFigures");

            migrationBuilder.DropTable(
                name: "OldFigures");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_GuideId_Position",
                table: "Figures",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_FirstJobs_GuideId_Position",
                table: "FirstJobs");

            migrationBuilder.RenameTable(
                name: "FirstJobs",
                newName: "OldFirstJobs");

            migrationBuilder.CreateTable(
                name: "FirstJobs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Benefits = table.Column<string>(type: "TEXT", nullable: true),
                    Emphasise = table.Column<string>(type: "TEXT", nullable: false),
                    Employers = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Pay_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Basis = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_City = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Pay_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Pay_Per = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Place = table.Column<string>(type: "TEXT", nullable: true),
                    Pay_Source = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirstJobs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FirstJobs_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO FirstJobs SELECT * FROM OldFirstJobs");

            migrationBuilder.DropTable(
                name: "OldFirstJobs");

            migrationBuilder.CreateIndex(
                name: "IX_FirstJobs_GuideId_Position",
                table: "FirstJobs",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_Mistakes_GuideId_Position",
                table: "Mistakes");

            migrationBuilder.RenameTable(
                name: "Mistakes",
                newName: "OldMistakes");

            migrationBuilder.CreateTable(
                name: "Mistakes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Instead = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    WhyItDelays = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mistakes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mistakes_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO Mistakes SELECT * FROM OldMistakes");

            migrationBuilder.DropTable(
                name: "OldMistakes");

            migrationBuilder.CreateIndex(
                name: "IX_Mistakes_GuideId_Position",
                table: "Mistakes",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_OccupationCodes_GuideId_Position",
                table: "OccupationCodes");

            migrationBuilder.RenameTable(
                name: "OccupationCodes",
                newName: "OldOccupationCodes");

            migrationBuilder.CreateTable(
                name: "OccupationCodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Match = table.Column<string>(type: "TEXT", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OccupationCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OccupationCodes_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO OccupationCodes SELECT * FROM OldOccupationCodes");

            migrationBuilder.DropTable(
                name: "OldOccupationCodes");

            migrationBuilder.CreateIndex(
                name: "IX_OccupationCodes_GuideId_Position",
                table: "OccupationCodes",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_RealityChecks_GuideId_Position",
                table: "RealityChecks");

            migrationBuilder.RenameTable(
                name: "RealityChecks",
                newName: "OldRealityChecks");

            migrationBuilder.CreateTable(
                name: "RealityChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Reality = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RealityChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RealityChecks_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO RealityChecks SELECT * FROM OldRealityChecks");

            migrationBuilder.DropTable(
                name: "OldRealityChecks");

            migrationBuilder.CreateIndex(
                name: "IX_RealityChecks_GuideId_Position",
                table: "RealityChecks",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_Skills_GuideId_Position",
                table: "Skills");

            migrationBuilder.RenameTable(
                name: "Skills",
                newName: "OldSkills");

            migrationBuilder.CreateTable(
                name: "Skills",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<string>(type: "TEXT", nullable: true),
                    Items = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Skills", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Skills_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO Skills SELECT * FROM OldSkills");

            migrationBuilder.DropTable(
                name: "OldSkills");

            migrationBuilder.CreateIndex(
                name: "IX_Skills_GuideId_Position",
                table: "Skills",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.DropIndex(
                name: "IX_Timelines_GuideId_Position",
                table: "Timelines");

            migrationBuilder.RenameTable(
                name: "Timelines",
                newName: "OldTimelines");

            migrationBuilder.CreateTable(
                name: "Timelines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Paths = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Alongside = table.Column<string>(type: "TEXT", nullable: true),
                    Time_AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Time_At = table.Column<string>(type: "TEXT", nullable: true),
                    Time_HoursPerWeek = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Min = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Pace = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Source = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Times_Discriminator = table.Column<string>(type: "TEXT", nullable: true),
                    Time_Times_Max = table.Column<decimal>(type: "TEXT", nullable: true),
                    Time_Times_Min = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timelines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Timelines_Publications_GuideId",
                        column: x => x.GuideId,
                        principalTable: "Publications",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO Timelines SELECT * FROM OldTimelines");

            migrationBuilder.DropTable(
                name: "OldTimelines");

            migrationBuilder.CreateIndex(
                name: "IX_Timelines_GuideId_Position",
                table: "Timelines",
                columns: new[] { "GuideId", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Demand_Publications_GuideId",
                table: "Demand");

            migrationBuilder.DropForeignKey(
                name: "FK_Faqs_Publications_GuideId",
                table: "Faqs");

            migrationBuilder.DropForeignKey(
                name: "FK_Figures_Publications_GuideId",
                table: "Figures");

            migrationBuilder.DropForeignKey(
                name: "FK_FirstJobs_Publications_GuideId",
                table: "FirstJobs");

            migrationBuilder.DropForeignKey(
                name: "FK_Mistakes_Publications_GuideId",
                table: "Mistakes");

            migrationBuilder.DropForeignKey(
                name: "FK_OccupationCodes_Publications_GuideId",
                table: "OccupationCodes");

            migrationBuilder.DropForeignKey(
                name: "FK_RealityChecks_Publications_GuideId",
                table: "RealityChecks");

            migrationBuilder.DropForeignKey(
                name: "FK_Skills_Publications_GuideId",
                table: "Skills");

            migrationBuilder.DropForeignKey(
                name: "FK_Timelines_Publications_GuideId",
                table: "Timelines");

            migrationBuilder.DropTable(
                name: "GuideLinks");

            migrationBuilder.DropTable(
                name: "HostCompanies");

            migrationBuilder.DropTable(
                name: "InternActivities");

            migrationBuilder.DropTable(
                name: "InternshipGuides");

            migrationBuilder.DropTable(
                name: "InternshipProgrammes");

            migrationBuilder.DropTable(
                name: "Openings");

            migrationBuilder.DropTable(
                name: "OverlayDemand");

            migrationBuilder.DropTable(
                name: "OverlayFaqs");

            migrationBuilder.DropTable(
                name: "OverlayFigures");

            migrationBuilder.DropTable(
                name: "OverlayFirstJobs");

            migrationBuilder.DropTable(
                name: "OverlayStepMoney");

            migrationBuilder.DropTable(
                name: "OverlayTimelines");

            migrationBuilder.DropTable(
                name: "OverlaySteps");

            migrationBuilder.DropTable(
                name: "Overlays");

            migrationBuilder.DropIndex(
                name: "IX_GuideRevisions_PublishedUtc",
                table: "GuideRevisions");

            migrationBuilder.DropColumn(
                name: "PublishedUtc",
                table: "GuideRevisions");

            migrationBuilder.CreateTable(
                name: "RelatedGuides",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuideId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedGuides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RelatedGuides_RoleGuides_GuideId",
                        column: x => x.GuideId,
                        principalTable: "RoleGuides",
                        principalColumn: "GuideId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RelatedGuides_GuideId_Position",
                table: "RelatedGuides",
                columns: new[] { "GuideId", "Position" });

            migrationBuilder.AddForeignKey(
                name: "FK_Demand_RoleGuides_GuideId",
                table: "Demand",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Faqs_RoleGuides_GuideId",
                table: "Faqs",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Figures_RoleGuides_GuideId",
                table: "Figures",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_FirstJobs_RoleGuides_GuideId",
                table: "FirstJobs",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Mistakes_RoleGuides_GuideId",
                table: "Mistakes",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_OccupationCodes_RoleGuides_GuideId",
                table: "OccupationCodes",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_RealityChecks_RoleGuides_GuideId",
                table: "RealityChecks",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Skills_RoleGuides_GuideId",
                table: "Skills",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Timelines_RoleGuides_GuideId",
                table: "Timelines",
                column: "GuideId",
                principalTable: "RoleGuides",
                principalColumn: "GuideId",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
