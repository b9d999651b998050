namespace Portal.Domain.Guides.Reading;

/// <summary>Chooses the binder by the document's kind.</summary>
internal static class DocumentBinder
{
    /// <returns>Null where nothing sensible can be said about the rest of the file.</returns>
    public static GuideDocument? Bind(GuideNode root, ReadingLog log)
    {
        if (root is not GuideMapping mapping)
        {
            log.AddUnread(
                "type", GuideProblem.WholeDocument,
                "A guide is keys with values, such as kind: role-guide in the first line. This file is something else.",
                root.Start);
            return null;
        }

        return IsRoleGuide(mapping, log) ? MappingBinder.Bind(mapping, "", log, RoleGuideBinder.Document) : null;
    }

    private static bool IsRoleGuide(GuideMapping mapping, ReadingLog log)
    {
        const string Known = $"{GuideKinds.RoleGuide}, {GuideKinds.InternshipGuide} and {GuideKinds.Opening}";
        switch (mapping.Find("kind"))
        {
            case { Value: GuideScalar { Text: GuideKinds.RoleGuide } }:
                return true;
            case { Value: GuideScalar { Text: var kind and (GuideKinds.InternshipGuide or GuideKinds.Opening) } } entry:
                log.AddUnread("kind.unsupported", "kind", $"Documents of the kind {kind} are not supported yet.", entry.Start);
                return false;
            case { Value: GuideScalar { IsEmpty: false, Text: var kind } } entry:
                log.AddUnread(
                    "kind.unknown", "kind",
                    $"\"{GuidePath.Excerpt(kind)}\" is no kind of document; the kinds are {Known}."
                    + Suggestion.Question(kind, GuideKinds.All),
                    entry.Start);
                break;
            case { } entry and not { Value: GuideScalar }:
                log.AddUnread("type", "kind", $"Write one kind: {Known} are the kinds.", entry.Start);
                break;
            case var entry:
                log.AddUnread(
                    "required", "kind", $"The kind of the document is missing. The kinds are {Known}.",
                    entry?.Start ?? mapping.Start);
                break;
        }

        // A file with paths means to be a role guide: its other problems are told as well.
        return mapping.Find("paths") is not null;
    }
}
