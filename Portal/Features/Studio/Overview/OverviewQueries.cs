using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;

namespace Portal.Features.Studio.Overview;

/// <summary>Reads what the overview shows. Numbers come from the database; no document is loaded for them.</summary>
public sealed class OverviewQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Days before the next check from which a document counts as due.</summary>
    public const int DueDays = 30;

    public const int PageSize = 50;

    /// <summary>Drafts named at most where they wait.</summary>
    private const int MostWaiting = 20;

    public async Task<OverviewList> ListAsync(OverviewFilters filters, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var found = Narrowed(Rows(db), filters);
        var count = await found.CountAsync(cancellationToken);
        var all = filters.IsNarrow ? await db.Set<Guide>().CountAsync(cancellationToken) : count;
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Min(filters.Page, pages);
        var rows = await Sorted(found, filters.Sort).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new(rows, count, all, page, pages);
    }

    public async Task<OverviewTotals> TotalsAsync(CancellationToken cancellationToken)
    {
        var (today, soon) = (Today, Today.AddDays(DueDays));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SearchDocument>().GroupBy(_ => 1)
            .Select(all => new OverviewTotals(
                all.Count(),
                all.Count(document => (document.ReviewBy ?? document.OpenUntil) > soon),
                all.Count(document => (document.ReviewBy ?? document.OpenUntil) >= today && (document.ReviewBy ?? document.OpenUntil) <= soon),
                all.Count(document => (document.ReviewBy ?? document.OpenUntil) < today)))
            .SingleOrDefaultAsync(cancellationToken) ?? new(0, 0, 0, 0);
    }

    public async Task<Waiting> WaitingAsync(Guid counsellor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var drafts = db.Set<GuideDraft>().AsNoTracking();
        var toReview = await drafts.Where(draft => draft.State == DraftState.InReview && draft.SubmittedById != counsellor)
            .OrderBy(draft => draft.SubmittedUtc).Take(MostWaiting)
            .Select(draft => new WaitingDraft(
                draft.Guide!.Slug, draft.Guide.Title, db.Users.Where(user => user.Id == draft.SubmittedById).Select(user => user.Email).FirstOrDefault(),
                draft.SubmittedUtc ?? draft.ChangedUtc, FollowersOf(db).Where(plan => plan.Pathway!.GuideId == draft.GuideId).Select(plan => plan.StudentId).Distinct().Count(), null))
            .ToListAsync(cancellationToken);
        var sentBack = await drafts.Where(draft => draft.State == DraftState.ChangesAsked && draft.SubmittedById == counsellor)
            .OrderBy(draft => draft.SubmittedUtc).Take(MostWaiting)
            .Select(draft => new WaitingDraft(draft.Guide!.Slug, draft.Guide.Title, null, draft.SubmittedUtc ?? draft.ChangedUtc, 0, draft.Reason))
            .ToListAsync(cancellationToken);
        return new(toReview, sentBack, await db.Set<ReaderReport>().CountAsync(report => report.Outcome == null, cancellationToken));
    }

    /// <summary>The fields of the published documents.</summary>
    public async Task<IReadOnlyList<string>> FieldsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SearchDocument>().Where(document => document.Field != null)
            .Select(document => document.Field!).Distinct().OrderBy(field => field).ToListAsync(cancellationToken);
    }

    /// <summary>Those who counsel, by name.</summary>
    public async Task<IReadOnlyList<Owner>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var roles = db.Roles.Where(role => role.Name == PortalRoles.Counsellor || role.Name == PortalRoles.Administrator).Select(role => role.Id);
        return await db.Users.Where(user => db.UserRoles.Any(has => has.UserId == user.Id && roles.Contains(has.RoleId)))
            .OrderBy(user => user.Email).Select(user => new Owner(user.Id, user.Email ?? "")).ToListAsync(cancellationToken);
    }

    /// <summary>Documents whose title or address holds the words, to copy one of them.</summary>
    public async Task<IReadOnlyList<(string Slug, string Title, string Kind)>> FindAsync(string words, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pattern = Pattern(words);
        var found = await db.Set<Guide>().AsNoTracking()
            .Where(guide => EF.Functions.Like(guide.Title, pattern, "\\") || EF.Functions.Like(guide.Slug, pattern, "\\"))
            .OrderBy(guide => guide.Title).Take(most).Select(guide => new { guide.Slug, guide.Title, guide.Kind }).ToListAsync(cancellationToken);
        return [.. found.Select(guide => (guide.Slug, guide.Title, guide.Kind))];
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private IQueryable<OverviewRow> Rows(PortalDbContext db)
    {
        var (today, soon) = (Today, Today.AddDays(DueDays));
        return
            from guide in db.Set<Guide>().AsNoTracking()
            join document in db.Set<SearchDocument>() on guide.Id equals document.GuideId into documents
            from published in documents.DefaultIfEmpty()
            join user in db.Users on guide.OwnerId equals user.Id into users
            from owner in users.DefaultIfEmpty()
            join plan in db.Set<PlannedShelving>() on guide.Id equals plan.GuideId into plans
            from planned in plans.DefaultIfEmpty()
            let draft = guide.Draft
            let due = published!.ReviewBy ?? published.OpenUntil
            select new OverviewRow
            {
                Id = guide.Id,
                Slug = guide.Slug,
                Kind = guide.Kind,
                Title = guide.Title,
                State = draft != null && draft.PublishAtUtc != null ? DocumentState.Scheduled
                    : draft != null && draft.State == DraftState.InReview ? DocumentState.InReview
                    : draft != null && draft.State == DraftState.ChangesAsked ? DocumentState.ChangesAsked
                    : draft != null && draft.State == DraftState.Approved ? DocumentState.Approved
                    : guide.Publication != null ? (draft == null ? DocumentState.Published : DocumentState.ChangedSince)
                    : guide.UnpublishedUtc != null ? DocumentState.Unpublished
                    : DocumentState.Draft,
                IsPublished = guide.Publication != null,
                ChangedUtc = draft != null ? draft.ChangedUtc
                    : guide.Publication != null ? guide.Publication!.PublishedUtc
                    : guide.UnpublishedUtc ?? guide.CreatedUtc,
                ChangedBy = draft != null ? draft.Author
                    : guide.Publication != null ? guide.Publication!.Revision!.Author
                    : null,
                PublishAtUtc = draft!.PublishAtUtc,
                ReviewedOn = published!.ReviewedOn,
                DueBy = due,
                Freshness = due < today ? DocumentFreshness.Overdue
                    : due <= soon ? DocumentFreshness.Due
                    : due != null || published!.ReviewedOn != null ? DocumentFreshness.Checked
                    : DocumentFreshness.Never,
                Remarks = db.Set<GuideComment>().Count(remark => remark.GuideId == guide.Id && remark.ResolvedUtc == null),
                Following = FollowersOf(db).Where(plan => plan.Pathway!.GuideId == guide.Id).Select(plan => plan.StudentId).Distinct().Count(),
                OwnerId = guide.OwnerId,
                Owner = owner!.Email,
                Field = published!.Field,
                DraftVersion = draft != null ? (int?)draft.Version : null,
                ShelvedUtc = (DateTime?)planned!.DueUtc,
                NewSlug = planned!.NewSlug,
                PublishedRevisionId = guide.Publication != null ? (int?)guide.Publication!.RevisionId : null,
            };
    }

    private static IQueryable<Enrolment> FollowersOf(PortalDbContext db) =>
        db.Set<Enrolment>().Where(plan => plan.State == PlanState.Active || plan.State == PlanState.Paused);

    private static IQueryable<OverviewRow> Narrowed(IQueryable<OverviewRow> rows, OverviewFilters filters)
    {
        if (filters.Words is { } words)
        {
            var pattern = Pattern(words);
            rows = rows.Where(row => EF.Functions.Like(row.Title, pattern, "\\") || EF.Functions.Like(row.Slug, pattern, "\\"));
        }

        if (filters.Kind is { } kind)
        {
            rows = rows.Where(row => row.Kind == kind);
        }

        if (filters.State is { } state)
        {
            rows = rows.Where(row => row.State == state);
        }

        if (filters.Freshness is { } freshness)
        {
            rows = rows.Where(row => row.Freshness == freshness);
        }

        if (filters.Field is { } field)
        {
            rows = rows.Where(row => row.Field == field);
        }

        return filters.Owner switch
        {
            null => rows,
            { } nobody when nobody == Guid.Empty => rows.Where(row => row.Owner == null),
            { } owner => rows.Where(row => row.OwnerId == owner),
        };
    }

    private static IOrderedQueryable<OverviewRow> Sorted(IQueryable<OverviewRow> rows, OverviewSort sort) => sort switch
    {
        OverviewSort.Changed => rows.OrderByDescending(row => row.ChangedUtc).ThenBy(row => row.Title).ThenBy(row => row.Id),
        OverviewSort.Title => rows.OrderBy(row => row.Title).ThenBy(row => row.Id),
        OverviewSort.Following => rows.OrderByDescending(row => row.Following).ThenBy(row => row.Title).ThenBy(row => row.Id),
        _ => rows.OrderByDescending(row => row.IsPublished).ThenBy(row => row.ReviewedOn).ThenBy(row => row.DueBy).ThenBy(row => row.Title).ThenBy(row => row.Id),
    };

    private static string Pattern(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
