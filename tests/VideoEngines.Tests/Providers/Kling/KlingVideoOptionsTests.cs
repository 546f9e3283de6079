using System.Text.Json;

namespace VideoEngines.Providers.Kling;

public sealed class KlingVideoOptionsTests
{
    [Fact]
    public void With_AllMembers_RoundTripsThroughTheRequestsJson()
    {
        var request = new VideoRequest("a boat").With(new KlingVideoOptions
        {
            MultiShot = false,
            Watermark = true,
            Elements = [new() { ElementId = long.MaxValue, Id = "Zhang" }],
        });

        var read = VideoRequest.Parse(request.ToJson()).GetOptions<KlingVideoOptions>()!;

        Assert.False(read.MultiShot);
        Assert.True(read.Watermark);
        Assert.Equal([new KlingElement { ElementId = long.MaxValue, Id = "Zhang" }], read.Elements);
    }

    [Fact]
    public void GetOptions_ElementIdAsText_IsRead() =>
        Assert.Equal(858477278396170315, Parse("""{"elements":[{"elementId":"858477278396170315","id":"Zhang"}]}""").GetOptions<KlingVideoOptions>()!.Elements[0].ElementId);

    [Fact]
    public void GetOptions_Nothing_LeavesEverythingToTheDefaults()
    {
        var read = Parse("{}").GetOptions<KlingVideoOptions>()!;

        Assert.Null(read.MultiShot);
        Assert.Null(read.Watermark);
        Assert.Empty(read.Elements);
    }

    [Theory]
    [InlineData("""{"cfgScale":0.5}""", "cfgScale")]
    [InlineData("""{"multiShot":"yes"}""", "multiShot")]
    [InlineData("""{"elements":null}""", "elements")]
    [InlineData("""{"elements":[{"elementId":1,"id":"a","role":"x"}]}""", "role")]
    [InlineData("""{"elements":[{"elementId":"many","id":"a"}]}""", "elementId")]
    [InlineData("""{"elements":[{"elementId":1}]}""", "elements[0]")]
    [InlineData("""{"elements":[null]}""", "element")]
    [InlineData("[]", "kling")]
    public void Submit_InvalidOptions_AreRefusedNamingTheMember(string options, string member)
    {
        var request = Parse(options) with { StartFrame = VideoMedia.FromUri("https://images.example/boat.png") };

        var error = Assert.Throws<VideoSubmitRejectedException>(() => KlingRequestMapper.Submit(KlingInputs.Of(request, VideoEngineIds.KlingV3)));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains(member, error.Message, StringComparison.Ordinal);
    }

    private static VideoRequest Parse(string options) =>
        new("a boat") { Options = new Dictionary<string, JsonElement> { ["kling"] = JsonDocument.Parse(options).RootElement } };
}
