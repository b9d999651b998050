using Portal.Domain.Studio;
using Portal.Features.Studio;

namespace Portal.Tests.Features.Studio;

public sealed class StudioWordsTests
{
    private static readonly Actor Ada = new("ada@example.org", Guid.NewGuid());
    private static readonly Actor Ben = new("ben@example.org", Guid.NewGuid());
    private static readonly Actor Import = new("A file", null);

    [Fact]
    public void With_OneselfAmongThem_SpeaksOfAnotherWindow()
    {
        Assert.Equal("with ben@example.org and in another window of yours", StudioWords.With([Ada, Ben], Ada.Id));
        Assert.Equal("in another window of yours", StudioWords.With([Ada], Ada.Id));
        Assert.Equal("with ada@example.org, A file", StudioWords.With([Ada, Import], Ben.Id));
        Assert.Equal("with A file", StudioWords.With([Import], null));
    }
}
