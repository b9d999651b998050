using Portal.Domain.Search;

namespace Portal.Tests.Domain.Search;

public sealed class WordFoldingTests
{
    [Theory]
    [InlineData("normalise", "normalize")]
    [InlineData("normalisation", "normalization")]
    [InlineData("organising", "organizing")]
    [InlineData("organis", "organiz")]
    [InlineData("analyse", "analyze")]
    [InlineData("optimisers", "optimizer")]
    [InlineData("virtualisation", "virtualization")]
    [InlineData("programme", "program")]
    [InlineData("programmes", "programs")]
    [InlineData("centre", "center")]
    [InlineData("centres", "centers")]
    [InlineData("centred", "centered")]
    [InlineData("metre", "meter")]
    [InlineData("theatre", "theater")]
    [InlineData("behaviour", "behavior")]
    [InlineData("behavioural", "behavioral")]
    [InlineData("colour", "color")]
    [InlineData("colouring", "coloring")]
    [InlineData("favourite", "favorite")]
    [InlineData("labour", "labor")]
    [InlineData("neighbourhoods", "neighborhood")]
    [InlineData("catalogue", "catalog")]
    [InlineData("dialogues", "dialog")]
    [InlineData("modelling", "modeling")]
    [InlineData("counsellor", "counselor")]
    [InlineData("enrolment", "enrollment")]
    [InlineData("fulfil", "fulfill")]
    [InlineData("licence", "license")]
    [InlineData("defence", "defense")]
    [InlineData("practise", "practice")]
    [InlineData("practising", "practicing")]
    [InlineData("paediatric", "pediatric")]
    [InlineData("anaesthetist", "anesthetist")]
    [InlineData("grey", "gray")]
    [InlineData("artefact", "artifact")]
    [InlineData("maths", "math")]
    public void Fold_BritishAndAmerican_AreTheSame(string british, string american) =>
        Assert.Equal(WordFolding.Fold(american), WordFolding.Fold(british));

    [Theory]
    [InlineData("databases", "database")]
    [InlineData("queries", "query")]
    [InlineData("companies", "company")]
    [InlineData("cookies", "cookie")]
    [InlineData("branches", "branch")]
    [InlineData("caches", "cache")]
    [InlineData("indexes", "index")]
    [InlineData("processes", "process")]
    [InlineData("apis", "api")]
    [InlineData("analyses", "analysis")]
    [InlineData("surveys", "survey")]
    public void Fold_SingularAndPlural_AreTheSame(string plural, string singular) =>
        Assert.Equal(WordFolding.Fold(singular), WordFolding.Fold(plural));

    [Theory]
    [InlineData("four", "for")]
    [InlineData("hour", "hor")]
    [InlineData("resource", "resorce")]
    [InlineData("size", "sise")]
    [InlineData("zip", "sip")]
    [InlineData("role", "roll")]
    [InlineData("business", "busines")]
    [InlineData("status", "statu")]
    [InlineData("redis", "redi")]
    [InlineData("css", "cs")]
    [InlineData("aws", "aw")]
    [InlineData("software", "softwaer")]
    [InlineData("developer", "develop")]
    public void Fold_WordsThatOnlyLookAlike_StayApart(string left, string right) =>
        Assert.NotEqual(WordFolding.Fold(right), WordFolding.Fold(left));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("z")]
    [InlineData("our")]
    [InlineData("ogue")]
    [InlineData("ies")]
    [InlineData("2fa")]
    [InlineData("データ")]
    public void Fold_AnyWord_FoldsToWhatFoldsToItself(string word)
    {
        var folded = WordFolding.Fold(word);

        Assert.Equal(folded, WordFolding.Fold(folded));
    }
}
