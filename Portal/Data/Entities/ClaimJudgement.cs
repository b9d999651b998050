using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>
/// What a student thought of a claim before seeing what is so. The first judgement stays: a later one would be about the
/// answer. It outlives the claim, which a guide may drop, and therefore keeps its wording.
/// </summary>
public sealed class ClaimJudgement
{
    public Guid StudentId { get; set; }
    public Student? Student { get; set; }
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>Id of the claim within its guide.</summary>
    public required string ClaimId { get; set; }

    /// <summary>The claim as it read when it was judged.</summary>
    public required string Claim { get; set; }

    /// <summary>One of <see cref="Vocabulary.Verdicts"/>.</summary>
    public required string Judgement { get; set; }

    public DateTime JudgedUtc { get; set; }
}
