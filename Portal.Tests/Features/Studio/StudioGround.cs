using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Studio;
using Portal.Features.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review;
using Portal.Tests.Features.Plan;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio;

/// <summary>Two counsellors at their desks over a real database file, and the sample guide, which is published.</summary>
internal sealed class StudioGround : IAsyncDisposable
{
    public const string Slug = SampleGuide.Slug;

    private StudioGround(SqliteDatabase database)
    {
        Database = database;
        Guides = new(database);
        Drafts = new(database.Contexts, Signals, database.Clock);
        Review = new(database.Contexts, Options.Create(Settings), Signals, database.Clock);
        Publisher = new(database.Contexts, Guides.Publisher, Options.Create(Settings), Signals, database.Clock);
        Shelf = new(database.Contexts, Guides.Publisher, PublishedGuides.Eviction, Signals, database.Clock);
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public SqliteDatabase Database { get; }
    public PublishedGuides Guides { get; }
    public StudioSignals Signals { get; } = new();
    public StudioOptions Settings { get; } = new();
    public DraftDesk Drafts { get; }
    public ReviewDesk Review { get; }
    public DraftPublisher Publisher { get; }
    public GuideShelf Shelf { get; }
    public Actor Ann { get; private set; } = null!;
    public Actor Ben { get; private set; } = null!;

    public static async Task<StudioGround> CreateAsync()
    {
        var ground = new StudioGround(await SqliteDatabase.CreateAsync());
        await ground.Guides.PublishedAsync(SampleGuide.Document());
        ground.Ann = await ground.CounsellorAsync("ann@example.org");
        ground.Ben = await ground.CounsellorAsync("ben@example.org");
        return ground;
    }

    public async Task<Actor> CounsellorAsync(string email)
    {
        var id = await Database.AddAccountAsync(email);
        await Database.ReadAsync(async db =>
        {
            var role = await db.Roles.FirstOrDefaultAsync(known => known.Name == PortalRoles.Counsellor, Cancel);
            if (role is null)
            {
                role = new IdentityRole<Guid>(PortalRoles.Counsellor) { Id = Guid.CreateVersion7(), NormalizedName = "COUNSELLOR" };
                db.Add(role);
            }

            db.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role.Id });
            return await db.SaveChangesAsync(Cancel);
        });
        return new(email, id);
    }

    public async Task<OpenedDraft> OpenAsync(string slug = Slug) => (await Drafts.OpenAsync(slug, Cancel))!;

    /// <summary>Saves with one field changed, from the state as it was opened.</summary>
    public async Task<SavedDraft> SaveAsync(OpenedDraft from, Actor author, string field, string text)
    {
        var mine = DocumentTree.Parse(from.Content);
        Assert.NotNull(mine.Apply(TreeEdit.Set.Text(field, text)));
        return (await Drafts.SaveAsync(from, mine, author, null, Cancel))!;
    }

    /// <summary>Makes the document the draft of its guide, which is there.</summary>
    public async Task<OpenedDraft> WriteAsync(GuideDocument document, Actor author) =>
        (await Drafts.SaveAsync(await OpenAsync(document.Slug), DocumentTree.Of(document), author, null, Cancel))!.Draft;

    public Task<IReadOnlyList<GuideProblem>?> PublishAsync(OpenedDraft draft, Actor actor, params IReadOnlyList<Settlement> settlements) =>
        Publisher.PublishAsync(draft.GuideId, draft.Version, new("What changed") { Settlements = settlements }, actor, Cancel);

    public Task<GuideDraft?> DraftAsync(string slug = Slug) =>
        Database.ReadAsync(db => db.Set<GuideDraft>().AsNoTracking().FirstOrDefaultAsync(draft => draft.Guide!.Slug == slug, Cancel));

    public Task<List<GuideComment>> RemarksAsync() => Database.ReadAsync(db => db.Set<GuideComment>().OrderBy(remark => remark.Id).ToListAsync(Cancel));

    /// <summary>What was noted of the actions: who, and of what.</summary>
    public Task<List<AuditEntry>> NotedAsync(params string[] actions) => Database.ReadAsync(db => db.Set<AuditEntry>()
        .Where(entry => actions.Contains(entry.Action)).OrderBy(entry => entry.Id).ToListAsync(Cancel));

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
