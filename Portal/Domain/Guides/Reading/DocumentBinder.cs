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

        return BinderFor(mapping, log) is { } bind ? MappingBinder.Bind(mapping, "", log, WithKind(bind)) : null;
    }

    private static Func<MappingBinder, GuideDocument>? BinderFor(GuideMapping mapping, ReadingLog log)
    {
        const string Known = $"{GuideKinds.RoleGuide}, {GuideKinds.InternshipGuide} and {GuideKinds.Opening}";
        switch (mapping.Find("kind"))
        {
            case { Value: GuideScalar { Text: GuideKinds.RoleGuide } }:
                return RoleGuideBinder.Document;
            case { Value: GuideScalar { Text: GuideKinds.InternshipGuide } }:
                return InternshipGuideBinder.Document;
            case { Value: GuideScalar { Text: GuideKinds.Opening } }:
                return OpeningBinder.Document;
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
                    GuideProblem.Missing, "kind", $"The kind of the document is missing. The kinds are {Known}.",
                    entry?.Start ?? mapping.Start);
                break;
        }

        // A file with a key that only one kind has means to be of that kind: its other problems are told as well.
        return mapping.Find("paths") is not null ? RoleGuideBinder.Document
            : mapping.Find("activities") is not null ? InternshipGuideBinder.Document
            : mapping.Find("about") is not null ? OpeningBinder.Document
            : null;
    }

    /// <summary>The kind is a known key of every document, and judged here.</summary>
    private static Func<MappingBinder, GuideDocument> WithKind(Func<MappingBinder, GuideDocument> bind) => from =>
    {
        from.OptionalText("kind");
        return bind(from);
    };
}
