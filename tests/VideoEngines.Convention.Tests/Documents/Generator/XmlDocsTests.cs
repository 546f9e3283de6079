using System.Xml.Linq;
using VideoEngines.DocsGenerator;
using VideoEngines.Providers.Kling;

namespace VideoEngines.Convention.Tests.Documents.Generator;

public sealed class XmlDocsTests
{
    [Fact]
    public void Text_References_BecomeCode() => Assert.Equal(
        "Takes `null`, `AccessKey` or `VideoRequest.Seed`. See `KlingShots`.",
        XmlDocs.Text(
            XElement.Parse("""
                <member><summary>Takes <see langword="null"/>, <see cref="P:VideoEngines.Providers.Kling.KlingOptions.AccessKey"/> or
                <see cref="P:VideoEngines.VideoRequest.Seed"/>.</summary><remarks>See <see cref="T:VideoEngines.Providers.Kling.KlingShots"/>.</remarks></member>
                """),
            typeof(KlingOptions)));

    [Fact]
    public void Describe_Property_BeginsWithWhatItIs() => Assert.StartsWith(
        "the access key of the default account",
        XmlDocs.Of(typeof(KlingOptions).Assembly).Describe(typeof(KlingOptions).GetProperty(nameof(KlingOptions.AccessKey))!),
        StringComparison.Ordinal);
}
