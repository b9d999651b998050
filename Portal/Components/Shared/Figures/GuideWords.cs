using System.Globalization;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Figures;

/// <summary>The words of <see cref="Vocabulary"/> as a reader sees them. A word that is not known is shown as it is.</summary>
public static class GuideWords
{
    public static string EntryRoute(string route) => route switch
    {
        "university" => "University",
        "college" => "College",
        "bootcamp" => "Bootcamp",
        "self-taught" => "Self-taught",
        "apprenticeship" => "Apprenticeship",
        "work" => "From work",
        _ => route,
    };

    public static string StartingPoint(string start) => start switch
    {
        "school-leaver" => "school leavers",
        "student" => "students",
        "graduate" => "graduates",
        "career-changer" => "career changers",
        "it-or-sysadmin" => "people in IT or systems administration",
        "developer" => "developers",
        "analyst" => "analysts",
        _ => start,
    };

    public static string StepKind(string kind) => kind switch
    {
        "course" => "Course",
        "project" => "Project",
        "credential" => "Credential",
        "work-experience" => "Work experience",
        "assessment" => "Assessment",
        "job-search" => "Job search",
        _ => "",
    };

    /// <summary>"Competitive at entry level", "Strong".</summary>
    public static string Demand(Demand demand) => FigureText.Sentence(demand.Level) + demand.Stage switch
    {
        "entry" => " at entry level",
        "mid" => " in mid-career",
        "senior" => " at senior level",
        _ => "",
    };

    public static string Verdict(string verdict) => verdict switch
    {
        "wrong" => "wrong",
        "partly" => "partly right",
        "right" => "right",
        _ => verdict,
    };

    public static string ResourceCost(string cost) => cost switch
    {
        "free" => "free",
        "free-audit" => "free to read, certificate paid",
        "paid" => "paid",
        _ => cost,
    };

    /// <summary>"O*NET-SOC 15-1252.00, broad match".</summary>
    public static string Code(OccupationCode code) => $"{Scheme(code.Scheme)} {code.Code}, {code.Match} match";

    /// <param name="tag">BCP 47.</param>
    public static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private static string Scheme(string scheme) => scheme switch
    {
        "onet-soc-2019" => "O*NET-SOC",
        "isco-08" => "ISCO-08",
        "esco" => "ESCO",
        _ => scheme,
    };
}
