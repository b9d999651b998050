using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Comparison;

/// <summary>The starting points in the words of whoever stands there.</summary>
public static class StartingPointText
{
    /// <summary>All of <see cref="Vocabulary.StartingPoints"/>, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> Offered =
        ["school-leaver", "student", "graduate", "career-changer", "it-or-sysadmin", "developer", "analyst"];

    /// <summary>"Leaving school", for <c>school-leaver</c>; a word that is not known is shown as it is.</summary>
    public static string Of(string start) => start switch
    {
        "school-leaver" => Texts.SituationStartSchoolLeaver,
        "student" => Texts.SituationStartStudent,
        "graduate" => Texts.SituationStartGraduate,
        "career-changer" => Texts.SituationStartCareerChanger,
        "it-or-sysadmin" => Texts.SituationStartItOrSysadmin,
        "developer" => Texts.SituationStartDeveloper,
        "analyst" => Texts.SituationStartAnalyst,
        _ => start,
    };
}
