using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Guests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "HolderId",
                table: "Students",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "Guests",
                columns: table => new
                {
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastVisitUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResumeTokenHash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guests", x => x.StudentId);
                    table.ForeignKey(
                        name: "FK_Guests_Students_StudentId",
                        column: x => x.StudentId,
                        principalTable: "Students",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuestComputers",
                columns: table => new
                {
                    TokenHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuestComputers", x => x.TokenHash);
                    table.ForeignKey(
                        name: "FK_GuestComputers_Guests_StudentId",
                        column: x => x.StudentId,
                        principalTable: "Guests",
                        principalColumn: "StudentId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("UPDATE Students SET HolderId = COALESCE(UserId, Id);");

            migrationBuilder.CreateIndex(
                name: "IX_Students_HolderId",
                table: "Students",
                column: "HolderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuestComputers_StudentId",
                table: "GuestComputers",
                column: "StudentId");

            migrationBuilder.CreateIndex(
                name: "IX_Guests_LastVisitUtc",
                table: "Guests",
                column: "LastVisitUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Guests_ResumeTokenHash",
                table: "Guests",
                column: "ResumeTokenHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GuestComputers");

            migrationBuilder.DropTable(
                name: "Guests");

            migrationBuilder.DropIndex(
                name: "IX_Students_HolderId",
                table: "Students");

            migrationBuilder.DropColumn(
                name: "HolderId",
                table: "Students");
        }
    }
}
