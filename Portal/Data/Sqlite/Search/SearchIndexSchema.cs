namespace Portal.Data.Sqlite.Search;

/// <summary>The full-text index, which the model knows nothing of: a migration runs these statements.</summary>
/// <remarks>
/// The index holds no text of its own (<c>content=''</c>), only which words stand where. Its row is the one of
/// <c>SearchDocuments</c> with the same number and is dropped with it, whichever way that goes. A later migration that
/// rebuilds <c>SearchDocuments</c> drops the trigger with the old table and must run <see cref="CreateTrigger"/> again.
/// </remarks>
internal static class SearchIndexSchema
{
    public const string CreateIndex =
        """
        CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
            title, also_called, summary, skills, steps, outcomes,
            content='', contentless_delete=1, tokenize='unicode61');
        """;

    public const string CreateTrigger =
        """
        CREATE TRIGGER "SearchDocuments_Deleted" AFTER DELETE ON "SearchDocuments" BEGIN
            DELETE FROM "SearchIndex" WHERE rowid = old."GuideId";
        END;
        """;

    public const string Drop =
        """
        DROP TRIGGER IF EXISTS "SearchDocuments_Deleted";
        DROP TABLE IF EXISTS "SearchIndex";
        """;
}
