namespace Portal.Domain.Guides.Validation;

/// <summary>What would make an internship guide better and stops nobody from publishing it.</summary>
internal static class InternshipGuideHints
{
    public static void Check(InternshipGuideDocument guide, Inspection inspection)
    {
        inspection.SummaryLength(guide.Summary);
        inspection.Advise(guide.WhoShouldApply is null, "whoShouldApply", "Say who should apply: year of study, prerequisites, grades.");
        inspection.Advise(guide.HostCompanies.Count == 0, "hostCompanies", "No kind of employer is named that takes interns.");
        inspection.Advise(guide.Terms?.Duration is null, "terms.duration", "Say how long such an internship usually lasts.");
        inspection.Advise(
            guide.Terms?.Stipend is null, "terms.stipend",
            "No stipend is given. Add a sourced figure where there is one, or say in the text that none was found.");
        inspection.Advise(string.IsNullOrWhiteSpace(guide.Applying), "applying", "Say how students apply.");
        inspection.Advise(guide.Faqs.Count == 0, "faqs", "No question is answered.");
        inspection.Each(guide.Activities, "activities", (activity, path) => inspection.Advise(
            string.IsNullOrWhiteSpace(activity.Text), GuidePath.Key(path, "text"), "Say what the intern does there."));
        inspection.Each(guide.Programmes, "programmes", (programme, path) => inspection.Advise(
            string.IsNullOrWhiteSpace(programme.Eligibility), GuidePath.Key(path, "eligibility"), "Say who may apply to the programme."));
    }
}
