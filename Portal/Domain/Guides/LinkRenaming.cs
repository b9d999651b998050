using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;

namespace Portal.Domain.Guides;

/// <summary>Sets the links of a document right when what they lead to gets another slug.</summary>
public static class LinkRenaming
{
    public static GuideDocument Of(GuideDocument document, string from, string to)
    {
        return document switch
        {
            RoleGuideDocument guide => guide with
            {
                Related = Links(guide.Related),
                Progression = [.. guide.Progression.Select(stage => stage with { Next = Links(stage.Next) })],
            },
            InternshipGuideDocument guide => guide with
            {
                Role = Slug(guide.Role), NextInternships = Links(guide.NextInternships), GraduateRoles = Links(guide.GraduateRoles),
            },
            OpeningDocument opening => opening with
            {
                Role = Slug(opening.Role), Internship = opening.Internship is { } internship ? Slug(internship) : null,
            },
            _ => document,
        };

        string Slug(string slug) => slug == from ? to : slug;

        // A link written as a bare slug has the slug as its title too.
        IReadOnlyList<GuideLink> Links(IReadOnlyList<GuideLink> links) =>
            [.. links.Select(link => link.Slug == from ? new(link.Title == from ? to : link.Title, to) : link)];
    }

    /// <summary>The same in what is being written, and nothing else of it.</summary>
    /// <returns>Whether it linked there.</returns>
    public static bool SetRight(DocumentTree written, string from, string to)
    {
        var lists = written.ItemPaths("progression").Select(stage => FieldPath.Of(stage, "next")).Concat(["related", "nextInternships", "graduateRoles"]);
        var fields = lists.SelectMany(written.ItemPaths)
            .SelectMany(link => written.Find(link) is not JsonObject ? [link]
                : written.Text(FieldPath.Of(link, "slug")) == from ? new[] { FieldPath.Of(link, "title"), FieldPath.Of(link, "slug") } : [])
            .Concat(["role", "internship"]);
        var isLinked = false;
        foreach (var field in fields.Where(field => written.Text(field) == from).ToList())
        {
            isLinked |= written.Apply(TreeEdit.Set.Text(field, to)) is not null;
        }

        return isLinked;
    }
}
