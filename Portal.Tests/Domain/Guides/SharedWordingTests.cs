using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class SharedWordingTests
{
    public static TheoryData<string> Samples => [SampleOverlayFile.Yaml, SampleInternshipFile.Yaml, SampleOpeningFile.Yaml];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Adopt_SourceDescribedDifferently_TakesTheNewDescriptionAndKeepsTheRest(string yaml)
    {
        var document = GuideReader.Read(yaml).Document!;
        var source = document.Sources[0] with { Title = "Another title" };
        var wording = new SharedWording([new OpeningDocument { Sources = [source] }]);

        var adopted = wording.Adopt(document);

        Assert.Equal([source], adopted.Sources);
        SameContent.Assert(document, adopted with { Sources = document.Sources });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Adopt_DocumentWordedSoAlready_IsTheSameInstance(string yaml)
    {
        var document = GuideReader.Read(yaml).Document!;

        Assert.Same(document, new SharedWording([document]).Adopt(document));
    }
}
