using VideoEngines.Catalog;
using VideoEngines.DocsGenerator;

namespace VideoEngines.Convention.Tests.Documents.Generator;

public sealed class CitationsTests
{
    private static readonly FactSource Sure = new("DOC", new DateOnly(2026, 11, 24), FactConfidence.High, "read twice");

    [Fact]
    public void Cite_HighConfidence_NamesTheSourceOnly() => Assert.Equal("yes [DOC]", new Citations().Cite("yes", Sure));

    [Theory]
    [InlineData(FactConfidence.Medium, "yes [DOC, medium]")]
    [InlineData(FactConfidence.Low, "yes [DOC, low]")]
    [InlineData(FactConfidence.Editorial, "yes [DOC, editorial]")]
    public void Cite_OtherConfidence_IsSaid(FactConfidence confidence, string text) => Assert.Equal(text, new Citations().Cite("yes", Sure with { Confidence = confidence }));

    [Fact]
    public void Notes_OfSomePlaces_NameThem()
    {
        var citations = new Citations();
        citations.Cite("yes", Sure, "seed", "a");
        citations.Cite("yes", Sure with { Note = null }, "seed", "b");

        Assert.Equal(["- seed (a): read twice [DOC]", ""], citations.Notes(["a", "b"]));
    }

    [Fact]
    public void Notes_OfAllPlaces_AreSaidOnce()
    {
        var citations = new Citations();
        citations.Cite("yes", Sure, "seed", "a");
        citations.Cite("no", Sure, "seed", "b");

        Assert.Equal(["- seed: read twice [DOC]", ""], citations.Notes(["a", "b"]));
    }

    [Fact]
    public void Cite_InASection_CountsForThePage()
    {
        var page = new Citations();
        new Citations(page).Cite("yes", Sure);

        Assert.Equal(["DOC"], page.Keys);
    }
}
