using System.Buffers.Binary;
using System.Text;
using Portal.Domain.Guides;
using Portal.Features.Studio.Files;
using Portal.Features.Studio.Uploads;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Files;

public sealed class DocumentPackageTests
{
    [Fact]
    public void Unpack_DocumentsAndWhatSystemsAdd_TakesTheDocuments()
    {
        var zip = FileForms.Zip(
            ("role-guide/a.yaml", "a"), ("b.JSON", "b"), ("README.md", "x"), ("__MACOSX/._a.yaml", "x"), (".hidden.yml", "x"), ("empty/", ""));

        var unpacked = Unpack(("all.zip", zip), ("c.yml", "c"u8.ToArray()));

        Assert.Null(unpacked.Problem);
        Assert.Equal(["role-guide/a.yaml", "b.JSON", "c.yml"], unpacked.Documents.Select(document => document.Name));
        Assert.Equal(["a", "b", "c"], unpacked.Documents.Select(document => Encoding.UTF8.GetString(document.Content.Span)));
        Assert.Equal(["README.md", "__MACOSX/._a.yaml", ".hidden.yml"], unpacked.LeftAside);
    }

    [Theory]
    [InlineData("../a.yaml")]
    [InlineData("x/../../a.yaml")]
    [InlineData("/etc/a.yaml")]
    [InlineData("..\\a.yaml")]
    [InlineData("C:a.yaml")]
    [InlineData("inner.zip")]
    [InlineData("a\nb.yaml")]
    public void Unpack_NamesThatLeadElsewhere_TakeNothing(string name)
    {
        var unpacked = Unpack(("all.zip", FileForms.Zip(("good.yaml", "x"), (name, "x"))));

        Assert.NotNull(unpacked.Problem);
        Assert.Empty(unpacked.Documents);
    }

    [Fact]
    public void Unpack_ALink_TakesNothing()
    {
        var zip = FileForms.Zip([("a.yaml", "/etc/passwd"u8.ToArray())], entry => entry.ExternalAttributes = unchecked((int)0xA1FF0000));

        Assert.Contains("is a link", Unpack(("all.zip", zip)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Unpack_AZipUnderAnotherName_TakesNothing()
    {
        var zip = FileForms.Zip([("a.yaml", FileForms.Zip(("b.yaml", "x")))]);

        Assert.Contains("zip file itself", Unpack(("all.zip", zip)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Unpack_MoreFilesThanAllowed_TakesNothing()
    {
        (string, string)[] many = [.. Enumerable.Range(0, DocumentPackage.MaxEntries).Select(i => ($"{i}.txt", ""))];

        Assert.NotNull(Unpack(("all.zip", FileForms.Zip([.. many, ("a.yaml", "")]))).Problem);
        Assert.Null(Unpack(("all.zip", FileForms.Zip([.. many.Skip(1), ("a.yaml", "")]))).Problem);
    }

    [Fact]
    public void Unpack_MoreBytesThanAllowed_TakesNothingWhateverTheHeadersSay()
    {
        var large = new byte[GuideReader.MaxBytes];
        var zip = FileForms.Zip(Enumerable.Range(0, 51).Select(i => ($"{i}.yaml", large)));
        Assert.InRange(zip.Length, 1, DocumentPackage.MaxUploadBytes);
        Assert.Contains("more than 50 MB", Unpack(("all.zip", zip)).Problem, StringComparison.Ordinal);

        // The directory at the end says one byte of each.
        for (var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
        {
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at + 24), 1);
            var next = zip.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? next : at + 4 + next;
        }

        Assert.InRange(Unpack(("all.zip", zip)).Documents.Sum(document => document.Content.Length), 0, DocumentPackage.MaxUnpackedBytes);
    }

    [Fact]
    public void Unpack_ADocumentLargerThanAllowed_IsReadNoFurtherThanThat()
    {
        var unpacked = Unpack(("all.zip", FileForms.Zip([("a.yaml", new byte[30 * 1024 * 1024])])));

        Assert.Equal(GuideReader.MaxBytes + 1, Assert.Single(unpacked.Documents).Content.Length);
    }

    [Fact]
    public void Unpack_DamagedOrEmpty_SaysSo()
    {
        var zip = FileForms.Zip(("a.yaml", new string('x', 2000)));

        Assert.Contains("damaged", Unpack(("all.zip", zip[..^30])).Problem, StringComparison.Ordinal);
        Assert.Contains("no document", Unpack(("all.zip", FileForms.Zip())).Problem, StringComparison.Ordinal);
        Assert.Contains("no document", Unpack(("a.pdf", "x"u8.ToArray())).Problem, StringComparison.Ordinal);
    }

    private static UnpackedDocuments Unpack(params (string Name, byte[] Content)[] files) =>
        DocumentPackage.Unpack([.. files.Select(file => new UploadedFile(file.Name, file.Content))]);
}
