using VideoEngines.DocsGenerator;

namespace VideoEngines.Convention.Tests.Documents.Generator;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Table_BarsAndLineEnds_StayInsideTheirCell() => Assert.Equal(["| a |", "| --- |", "| x\\|y z |", ""], MarkdownText.Table(["a"], [["x|y\nz"]]));

    [Fact]
    public void Table_NoRows_IsNothing() => Assert.Empty(MarkdownText.Table(["a"], []));

    [Theory]
    [InlineData("`kling/v2.6@fal`", "klingv26fal")]
    [InlineData("Google (Vertex and the Gemini API)", "google-vertex-and-the-gemini-api")]
    public void Anchor_Heading_IsWhatPagesLinkTo(string heading, string anchor) => Assert.Equal(anchor, MarkdownText.Anchor(heading));
}
