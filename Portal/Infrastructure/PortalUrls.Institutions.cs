using System.Globalization;

namespace Portal.Infrastructure;

/// <summary>The addresses around institutions: those of their staff, and those that stand on an institution's own pages.</summary>
public static partial class PortalUrls
{
    public const string Institutions = "/institutions";

    /// <summary>Where staff take an embed to put on a page; the pattern of <see cref="Institution"/>.</summary>
    public const string InstitutionPattern = $"{Institutions}/{{institution}}";

    public const string InstitutionSettingsPattern = $"{InstitutionPattern}/settings";
    public const string InstitutionUsagePattern = $"{InstitutionPattern}/usage";
    public const string InstitutionUsageExportPattern = $"{InstitutionPattern}/usage.csv";
    public const string InstitutionUsageDaysPattern = $"{InstitutionPattern}/usage-days.csv";
    public const string InstitutionSupplementPattern = $"{InstitutionPattern}/supplement";
    public const string InstitutionItemPattern = $"{InstitutionSupplementPattern}/{{item:int}}";
    public const string InstitutionStaffPattern = $"{InstitutionPattern}/staff";

    public static string Institution(string slug) => $"{Institutions}/{slug}";

    public static string InstitutionSettings(string slug) => $"{Institution(slug)}/settings";

    public static string InstitutionUsage(string slug) => $"{Institution(slug)}/usage";

    public static string InstitutionUsageExport(string slug) => $"{Institution(slug)}/usage.csv";

    /// <summary>The pages fetched by embed and day.</summary>
    public static string InstitutionUsageDays(string slug) => $"{Institution(slug)}/usage-days.csv";

    public static string InstitutionSupplement(string slug) => $"{Institution(slug)}/supplement";

    public static string InstitutionItem(string slug, int item) => string.Create(CultureInfo.InvariantCulture, $"{InstitutionSupplement(slug)}/{item}");

    public static string InstitutionStaff(string slug) => $"{Institution(slug)}/staff";

    /// <summary>The embed of a page.</summary>
    /// <param name="page">The page's own address, as <see cref="Guide"/>, <see cref="Path"/> or <see cref="Internship"/> makes it.</param>
    public static string FrameOf(string page, string? sections, string? place, string? theme, string? accent, string? key) => With(
        Embed(page), (SectionsKey, sections), (PlaceKey, place), (ThemeKey, theme), (AccentKey, accent), (EmbedKey, key));

    /// <summary>A page as an institution links to it.</summary>
    /// <inheritdoc cref="FrameOf"/>
    public static string LinkedBy(string page, string? place, string? key) => With(page, (PlaceKey, place), (ViaKey, key));

    /// <summary>Where a student chooses the institution whose courses and services their plans show.</summary>
    public static string EnrolmentInstitutions(Guid enrolment) => $"{Enrolment(enrolment)}/institutions";

    /// <summary>Takes which institution's courses and services a student wants to see.</summary>
    public static string EnrolmentInstitution(Guid enrolment) => $"{Enrolment(enrolment)}/institution";
}
