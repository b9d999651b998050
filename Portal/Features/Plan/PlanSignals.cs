using Portal.Infrastructure;

namespace Portal.Features.Plan;

/// <summary>
/// Tells the open pages of a student that something of theirs was saved elsewhere: in another tab, on another device, by a
/// plain form.
/// </summary>
public sealed class PlanSignals : HolderSignals;
