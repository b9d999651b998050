using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class LinkRenamingTests
{
    [Fact]
    public void Of_EveryLinkOfEveryKind_LeadsToTheNewSlugAndNothingElseChanges()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var document = GuideDocuments.ValidOfAnyKind(seed);
            foreach (var slug in document.LinkedSlugs())
            {
                var renamed = LinkRenaming.Of(document, slug, "new-slug");

                Assert.DoesNotContain(slug, renamed.LinkedSlugs());
                Assert.Equal(document.Links().Select(link => link.Slug == slug ? link with { Slug = "new-slug" } : link), renamed.Links());
                Assert.True(GuideJson.AreEqual(document, LinkRenaming.Of(renamed, "new-slug", slug)));
                var written = DocumentTree.Of(document);
                Assert.True(LinkRenaming.SetRight(written, slug, "new-slug"));
                Assert.Equal(GuideJson.Serialize(renamed), written.Content());
            }

            Assert.True(GuideJson.AreEqual(document, LinkRenaming.Of(document, "nowhere", "new-slug")));
            Assert.False(LinkRenaming.SetRight(DocumentTree.Of(document), "nowhere", "new-slug"));
        }
    }

    [Fact]
    public void SetRight_WhatIsNoDocument_LeavesTheRestAsItIs()
    {
        var written = DocumentTree.Parse("""{"role":7,"related":"old","progression":[null,{"next":["old",{"slug":"old"},{"slug":null}]}],"title":"old"}""");

        Assert.True(LinkRenaming.SetRight(written, "old", "new"));

        Assert.Equal("""{"role":7,"related":"old","progression":[null,{"next":["new",{"slug":"new"},{"slug":null}]}],"title":"old"}""", written.Content());
    }
}
