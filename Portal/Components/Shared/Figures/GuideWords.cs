using System.Globalization;
using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Figures;

/// <summary>The words of <see cref="Vocabulary"/> as a reader sees them. A word that is not known is shown as it is.</summary>
public static class GuideWords
{
    public static string EntryRoute(string route) => route switch
    {
        "university" => Texts.EntryRouteUniversity,
        "college" => Texts.EntryRouteCollege,
        "bootcamp" => Texts.EntryRouteBootcamp,
        "self-taught" => Texts.EntryRouteSelfTaught,
        "apprenticeship" => Texts.EntryRouteApprenticeship,
        "work" => Texts.EntryRouteWork,
        _ => route,
    };

    public static string StartingPoint(string start) => start switch
    {
        "school-leaver" => Texts.StartingPointSchoolLeaver,
        "student" => Texts.StartingPointStudent,
        "graduate" => Texts.StartingPointGraduate,
        "career-changer" => Texts.StartingPointCareerChanger,
        "it-or-sysadmin" => Texts.StartingPointIt,
        "developer" => Texts.StartingPointDeveloper,
        "analyst" => Texts.StartingPointAnalyst,
        _ => start,
    };

    public static string StepKind(string kind) => kind switch
    {
        "course" => Texts.StepKindCourse,
        "project" => Texts.StepKindProject,
        "credential" => Texts.StepKindCredential,
        "work-experience" => Texts.StepKindWorkExperience,
        "assessment" => Texts.StepKindAssessment,
        "job-search" => Texts.StepKindJobSearch,
        _ => "",
    };

    /// <summary>"Competitive at entry level", "Strong".</summary>
    public static string Demand(Demand demand)
    {
        var level = DemandLevel(demand.Level);
        return FigureText.Sentence(demand.Stage switch
        {
            "entry" => Phrase.Of(Texts.DemandAtEntry, level),
            "mid" => Phrase.Of(Texts.DemandInMidCareer, level),
            "senior" => Phrase.Of(Texts.DemandAtSenior, level),
            _ => level,
        });
    }

    /// <summary>In lower case, for a list of what is missing.</summary>
    public static string Topic(FigureTopic topic) => topic switch
    {
        FigureTopic.Time => Texts.FigureTopicTime,
        FigureTopic.Cost => Texts.FigureTopicCost,
        FigureTopic.Pay => Texts.FigureTopicPay,
        _ => Texts.FigureTopicDemand,
    };

    public static string Verdict(string verdict) => verdict switch
    {
        "wrong" => Texts.VerdictWrong,
        "partly" => Texts.VerdictPartly,
        "right" => Texts.VerdictRight,
        _ => verdict,
    };

    public static string ResourceCost(string cost) => cost switch
    {
        "free" => Texts.ResourceCostFree,
        "free-audit" => Texts.ResourceCostFreeAudit,
        "paid" => Texts.ResourceCostPaid,
        _ => cost,
    };

    public static string ResourceMedium(string medium) => medium switch
    {
        "text" => Texts.ResourceMediumText,
        "video" => Texts.ResourceMediumVideo,
        "course" => Texts.ResourceMediumCourse,
        "tool" => Texts.ResourceMediumTool,
        "book" => Texts.ResourceMediumBook,
        _ => medium,
    };

    /// <summary>"O*NET-SOC 15-1252.00, broad match".</summary>
    public static string Code(OccupationCode code) =>
        Phrase.Listed($"{CodeScheme(code.Scheme)} {code.Code}", CodeMatch(code.Match));

    /// <summary>"O*NET-SOC": names of their own, the same in every language.</summary>
    public static string CodeScheme(string scheme) => scheme switch
    {
        "onet-soc-2019" => "O*NET-SOC",
        "isco-08" => "ISCO-08",
        "esco" => "ESCO",
        _ => scheme,
    };

    /// <param name="tag">BCP 47.</param>
    public static string Language(string tag)
    {
        try
        {
            var language = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            // The platform names languages in the UI culture, which may be a server's own that the portal does not have.
            return DocumentCulture.IsEnglish ? language.EnglishName : language.DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private static string DemandLevel(string level) => level switch
    {
        "weak" => Texts.DemandWeak,
        "steady" => Texts.DemandSteady,
        "competitive" => Texts.DemandCompetitive,
        "healthy" => Texts.DemandHealthy,
        "strong" => Texts.DemandStrong,
        _ => level,
    };

    private static string CodeMatch(string match) => match switch
    {
        "exact" => Texts.CodeMatchExact,
        "close" => Texts.CodeMatchClose,
        "broad" => Texts.CodeMatchBroad,
        "related" => Texts.CodeMatchRelated,
        _ => match,
    };
}
