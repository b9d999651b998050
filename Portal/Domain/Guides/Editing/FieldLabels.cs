using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Editing;

/// <summary>Says in words which field a path names: "Path A, step A2, title".</summary>
public static partial class FieldLabels
{
    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["slug"] = "address", ["alsoCalled"] = "other names", ["codes"] = "occupation codes", ["day"] = "a working day", ["tasks"] = "tasks",
        ["firstJobs"] = "first jobs", ["realityChecks"] = "reality checks", ["faqs"] = "questions", ["related"] = "related guides",
        ["overlays"] = "other places", ["reviewedOn"] = "last checked", ["reviewBy"] = "next check", ["entryRoute"] = "way in",
        ["startsFrom"] = "starting points", ["bestFor"] = "best for", ["pros"] = "in favour", ["cons"] = "against", ["asOf"] = "as of",
        ["min"] = "from", ["max"] = "to", ["hoursPerWeek"] = "hours a week", ["times"] = "how often", ["at"] = "starts or ends together",
        ["alongside"] = "runs alongside", ["per"] = "paid per", ["url"] = "web address", ["why"] = "why", ["whyItDelays"] = "why it delays you",
        ["emphasise"] = "what to lead with", ["typicalYears"] = "typical years", ["quotedFrom"] = "as quoted by", ["renewsEvery"] = "renewed every (months)",
        ["hostCompanies"] = "host companies", ["whoShouldApply"] = "who should apply", ["yearOfStudy"] = "year of study",
        ["idealCandidates"] = "who fits well", ["academicRequirements"] = "academic requirements", ["lastWindow"] = "last open",
        ["nextInternships"] = "next internships", ["graduateRoles"] = "graduate roles", ["applyUrl"] = "where to apply", ["postedOn"] = "posted on",
        ["seenOn"] = "last seen open", ["closesOn"] = "closes on", ["text"] = "text", ["kind"] = "kind",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>One item of a list.</summary>
    private static readonly FrozenDictionary<string, string> Items = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alsoCalled"] = "other name", ["codes"] = "occupation code", ["tasks"] = "task", ["skills"] = "skill", ["items"] = "skill", ["demand"] = "demand",
        ["timelines"] = "timeline", ["figures"] = "figure", ["paths"] = "path", ["steps"] = "step", ["outcomes"] = "outcome", ["money"] = "money",
        ["resources"] = "resource", ["firstJobs"] = "first job", ["progression"] = "stage", ["next"] = "next role", ["realityChecks"] = "reality check",
        ["mistakes"] = "mistake", ["faqs"] = "question", ["related"] = "related guide", ["overlays"] = "place", ["sources"] = "source", ["pros"] = "in favour",
        ["cons"] = "against", ["prerequisites"] = "prerequisite", ["startsFrom"] = "starting point", ["activities"] = "activity",
        ["hostCompanies"] = "host company", ["programmes"] = "programme", ["nextInternships"] = "next internship", ["graduateRoles"] = "graduate role",
        ["responsibilities"] = "responsibility", ["benefits"] = "benefit",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="tree">A state of the document in which the field is, or was.</param>
    /// <param name="path">See <see cref="FieldPath"/>.</param>
    public static string Of(DocumentTree tree, string path)
    {
        if (path.Length == 0)
        {
            return "The guide as a whole";
        }

        var words = new List<string>();
        var (here, list, letter) = ("", (string?)null, "");
        foreach (var part in path.Split(FieldPath.Separator))
        {
            here = FieldPath.Of(here, part);
            if (list is null)
            {
                list = tree.Find(here) is JsonArray || Items.ContainsKey(part) ? part : null;
                // The name of the list is said by its items, where one is named.
                words.Add(OfKey(part));
                continue;
            }

            words[^1] = OfItem(tree, here, list, ref letter);
            list = null;
        }

        var label = string.Join(", ", words);
        return char.ToUpper(label[0], CultureInfo.InvariantCulture) + label[1..];
    }

    /// <summary>A key of the format in words.</summary>
    public static string OfKey(string key) => Keys.GetValueOrDefault(key) ?? CamelCase().Replace(key, " $0").ToLowerInvariant();

    private static string OfItem(DocumentTree tree, string path, string list, ref string letter)
    {
        var siblings = tree.Items(FieldPath.Parent(path));
        var name = FieldPath.Name(path);
        var index = FieldPath.IndexOf(name) ?? siblings.Index().Where(item => FieldPath.IdOf(item.Item) == name).Select(item => (int?)item.Index).FirstOrDefault();
        var item = Items.GetValueOrDefault(list) ?? OfKey(list);
        switch (list, index)
        {
            case (_, null):
                return $"{item} “{name}”";
            case ("paths", { } at):
                letter = PathLetters.Of(at);
                return $"{item} {letter}";
            case ("steps", { } at) when letter.Length > 0:
                return $"{item} {letter}{at + 1}";
            case ("overlays", { } at) when tree.Text(FieldPath.Of(path, "place")) is { Length: > 0 } place:
                return $"{item} {place}";
            default:
                return $"{item} {index + 1}";
        }
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex CamelCase();
}
