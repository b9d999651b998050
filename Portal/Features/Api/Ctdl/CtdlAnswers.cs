using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Search;
using Portal.Features.Api.Answers;
using Portal.Infrastructure;

namespace Portal.Features.Api.Ctdl;

/// <summary>
/// Writes a path as a CTDL pathway: steps are components of the class that fits, outcomes are competencies under them, and the
/// role is the destination. The ids are permanent, because those of paths, steps and outcomes are.
/// </summary>
internal sealed class CtdlAnswers(ApiAddresses addresses)
{
    /// <summary>Guides are written in it.</summary>
    private const string Language = "en";

    /// <summary>Null where the guide has no such path.</summary>
    /// <param name="id">Of the path.</param>
    public CtdlGraph? Of(RoleGuideDocument guide, string id)
    {
        var found = guide.Paths.Index().FirstOrDefault(numbered => numbered.Item.Id == id);
        return found.Item is null ? null : new Writing(addresses, guide, found.Item, PathLetters.Of(found.Index)).Graph();
    }

    /// <summary>One path as it is written.</summary>
    private sealed class Writing(ApiAddresses addresses, RoleGuideDocument guide, Pathway path, string letter)
    {
        private readonly string pathway = addresses.Absolute(PortalUrls.Ctdl(guide.Slug, path.Id));
        private readonly List<IReadOnlyList<PathwayStep>> legs = [.. PathwayLeg.Of(path).Select(leg => (IReadOnlyList<PathwayStep>)[leg.Main, .. leg.Parallel])];

        private string Role => $"{pathway}#role";

        public CtdlGraph Graph()
        {
            List<CtdlNode> components = [.. path.Steps.Select(Step), .. Outcomes(), Destination()];
            return new()
            {
                Graph =
                [
                    new()
                    {
                        Id = pathway,
                        Type = CtdlTypes.Pathway,
                        Name = Text($"{guide.Title}: {path.Title}"),
                        Description = Text(path.BestFor ?? path.Note ?? guide.Summary),
                        SubjectWebpage = addresses.Absolute(PortalUrls.Path(guide.Slug, path.Id)),
                        HasPart = [.. components.Select(component => component.Id)],
                        HasDestinationComponent = [Role],
                        OccupationType = Some(guide.Codes.Where(code => code.Match != "related").Select(code => new CtdlAlignment
                        {
                            FrameworkName = Text(CtdlTypes.FrameworkOf(code.Scheme)), CodedNotation = code.Code,
                        })),
                    },
                    .. components,
                ],
            };
        }

        private CtdlNode Step(PathwayStep step, int index)
        {
            var leg = legs.FindIndex(steps => steps.Any(known => known.Id == step.Id));
            return new()
            {
                Id = IdOf(step),
                Type = CtdlTypes.OfStep(step.Kind),
                Name = Text(step.Title),
                Description = step.Text.Length == 0 ? null : Text(PlainText.Of(step.Text)),
                SubjectWebpage = $"{addresses.Absolute(PortalUrls.Path(guide.Slug, path.Id))}#{GuideAnchors.Step($"{letter}{index + 1}")}",
                IsPartOf = [pathway],
                ComponentCategory = Text(CtdlTypes.CategoryOf(step.Kind)),
                ComponentDesignation = [new() { TargetNodeName = Text(step.Optional ? "Optional" : "Required") }],
                HasChild = Some(step.Outcomes.Select(IdOf)),
                PrecededBy = Some(leg > 0 ? legs[leg - 1].Select(IdOf) : []),
                Precedes = leg + 1 < legs.Count ? Some(legs[leg + 1].Select(IdOf)) : [Role],
            };
        }

        /// <summary>An outcome that several steps list is one.</summary>
        private IEnumerable<CtdlNode> Outcomes() =>
            from listed in path.Steps.SelectMany(step => step.Outcomes, (step, outcome) => (step, outcome))
            group listed by listed.outcome.Id into outcomes
            let outcome = outcomes.First().outcome
            select new CtdlNode
            {
                Id = IdOf(outcome),
                Type = CtdlTypes.Outcome,
                Name = Text(outcome.Text),
                IsPartOf = [pathway],
                IsChildOf = [.. outcomes.Select(listed => IdOf(listed.step))],
                ComponentDesignation = [new() { TargetNodeName = Text(outcomes.All(listed => listed.outcome.Optional || listed.step.Optional) ? "Optional" : "Required") }],
            };

        private CtdlNode Destination() => new()
        {
            Id = Role,
            Type = CtdlTypes.Role,
            Name = Text(guide.Title),
            Description = Text(guide.Summary),
            SubjectWebpage = addresses.Absolute(PortalUrls.Guide(guide.Slug)),
            IsPartOf = [pathway],
            IsDestinationComponentOf = [pathway],
            PrecededBy = Some(legs.Count > 0 ? legs[^1].Select(IdOf) : []),
        };

        private string IdOf(PathwayStep step) => $"{pathway}#step-{step.Id}";

        private string IdOf(Outcome outcome) => $"{pathway}#outcome-{outcome.Id}";

        private static Dictionary<string, string> Text(string text) => new() { [Language] = text };

        private static List<T>? Some<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
    }
}
