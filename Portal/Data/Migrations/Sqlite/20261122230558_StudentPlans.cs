using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StudentPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "LeftUtc",
                table: "Enrolments",
                newName: "EndedUtc");

            migrationBuilder.AddColumn<string>(
                name: "EvidenceUrl",
                table: "OutcomeProgress",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EvidenceUtc",
                table: "OutcomeProgress",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Budget",
                table: "Enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BudgetCurrency",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "HoursPerWeek",
                table: "Enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                table: "Enrolments",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            // Until now a plan was followed or left, and began on the day it was made.
            migrationBuilder.Sql(
                """
                UPDATE Enrolments SET
                    State = CASE WHEN EndedUtc IS NULL THEN 'Active' ELSE 'Left' END,
                    StartsOn = substr(StartedUtc, 1, 10)
                """);

            migrationBuilder.CreateTable(
                name: "EnrolmentMilestones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnrolmentMilestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnrolmentMilestones_Enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EnrolmentPauses",
                columns: table => new
                {
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnrolmentPauses", x => new { x.EnrolmentId, x.From });
                    table.ForeignKey(
                        name: "FK_EnrolmentPauses_Enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EnrolmentSteps",
                columns: table => new
                {
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsTaken = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TimeMin = table.Column<decimal>(type: "TEXT", nullable: true),
                    TimeMax = table.Column<decimal>(type: "TEXT", nullable: true),
                    TimeUnit = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    TimeHours = table.Column<decimal>(type: "TEXT", nullable: true),
                    CostMin = table.Column<decimal>(type: "TEXT", nullable: true),
                    CostMax = table.Column<decimal>(type: "TEXT", nullable: true),
                    CostCurrency = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Links = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnrolmentSteps", x => new { x.EnrolmentId, x.StepKey });
                    table.ForeignKey(
                        name: "FK_EnrolmentSteps_Enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EnrolmentMilestones_EnrolmentId",
                table: "EnrolmentMilestones",
                column: "EnrolmentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EnrolmentMilestones");

            migrationBuilder.DropTable(
                name: "EnrolmentPauses");

            migrationBuilder.DropTable(
                name: "EnrolmentSteps");

            migrationBuilder.DropColumn(
                name: "EvidenceUrl",
                table: "OutcomeProgress");

            migrationBuilder.DropColumn(
                name: "EvidenceUtc",
                table: "OutcomeProgress");

            migrationBuilder.DropColumn(
                name: "Budget",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "BudgetCurrency",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "HoursPerWeek",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Enrolments");

            // What was finished was not left.
            migrationBuilder.Sql("UPDATE Enrolments SET EndedUtc = NULL WHERE State <> 'Left'");

            migrationBuilder.DropColumn(
                name: "StartsOn",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Enrolments");

            migrationBuilder.RenameColumn(
                name: "EndedUtc",
                table: "Enrolments",
                newName: "LeftUtc");
        }
    }
}
