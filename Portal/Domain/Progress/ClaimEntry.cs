using Portal.Domain.Guides;

namespace Portal.Domain.Progress;

/// <summary>A claim of a guide, with what a student thought of it.</summary>
/// <param name="Own">Null while the student has not judged it; what is so stays covered until then.</param>
public sealed record ClaimEntry(RealityCheck Check, OwnJudgement? Own);

/// <summary>What a student thought of a claim.</summary>
/// <param name="Verdict">One of <see cref="Vocabulary.Verdicts"/>.</param>
public sealed record OwnJudgement(string Verdict, DateTime JudgedUtc)
{
    /// <summary>Whether the claim was judged, and what is so was seen, before the path was begun.</summary>
    public bool IsBefore(DateTime begunUtc) => JudgedUtc <= begunUtc;
}

/// <summary>How many of a guide's present claims a student judged.</summary>
/// <param name="Before">Those of them that were judged before a path of the guide was begun.</param>
public sealed record ClaimTally(int Before, int Judged, int All);
