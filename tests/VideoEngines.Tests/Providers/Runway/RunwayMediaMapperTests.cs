using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayMediaMapperTests
{
    private const int LongestBytes = 3_932_142;

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    public void MapImage_BytesOfATypeThatRunwayTakes_MakesADataUri(string type) =>
        Assert.Equal($"data:{type};base64,AQID", RunwayMediaMapper.MapImage(RunwayTest.Engine, VideoMedia.FromBytes(new byte[] { 1, 2, 3 }, type)));

    [Fact]
    public void MapImage_BytesThatJustFit_MakesADataUriOfAtMostFiveMegabytes()
    {
        var uri = RunwayMediaMapper.MapImage(RunwayTest.Engine, VideoMedia.FromBytes(new byte[LongestBytes], "image/png"));

        Assert.InRange(uri.Length, RunwayMediaMapper.MaxDataUriLength - 3, RunwayMediaMapper.MaxDataUriLength);
    }

    [Fact]
    public void MapImage_AddressOfTheLongestLength_IsTaken()
    {
        var address = "https://images.example.com/" + new string('a', 2048 - 27);

        Assert.Equal(address, RunwayMediaMapper.MapImage(RunwayTest.Engine, VideoMedia.FromUri(address)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void MapImage_AnythingElse_RefusesAndSaysWhatToDo(string says, VideoMedia media)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => RunwayMediaMapper.MapImage(RunwayTest.Engine, media));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-signature", error.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, VideoMedia> Refused() => new()
    {
        { "https only", VideoMedia.FromUri("http://images.example.com/boat.png?s=secret-signature") },
        { "host name", VideoMedia.FromUri("https://192.0.2.7/boat.png?s=secret-signature") },
        { "host name", VideoMedia.FromUri("https://[2001:db8::1]/boat.png?s=secret-signature") },
        { "2049 characters", VideoMedia.FromUri("https://images.example.com/" + new string('a', 2049 - 27)) },
        { "convert", VideoMedia.FromUri("https://images.example.com/boat.gif") with { Facts = new MediaFacts { ContentType = "image/gif" } } },
        { "16 MB", VideoMedia.FromUri("https://images.example.com/boat.png") with { Facts = new MediaFacts { Length = (16 << 20) + 1 } } },
        { "convert", VideoMedia.FromBytes(new byte[] { 1 }, "image/gif") },
        { "convert", VideoMedia.FromBytes(new byte[] { 1 }, "video/mp4") },
        { "5 MB", VideoMedia.FromBytes(new byte[LongestBytes + 1], "image/png") },
        { "'kling'", VideoMedia.FromProviderFile("kling", "secret-signature") },
        { "runway://", VideoMedia.FromProviderFile("runway", "secret-signature") },
        { "hash only", new StoredVideoMedia("blob/secret-signature", new string('a', 64), 10, "image/png") },
    };
}
