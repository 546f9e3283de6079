using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayMediaMapperTests
{
    private const int LongestBytes = 3_932_142;

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("video/mp4")]
    [InlineData("audio/mpeg")]
    public void Map_Bytes_MakesADataUri(string type) => Assert.Equal($"data:{type};base64,AQID", Map(VideoMedia.FromBytes(new byte[] { 1, 2, 3 }, type)));

    [Fact]
    public void Map_BytesThatJustFit_MakesADataUriOfAtMostFiveMegabytes()
    {
        var media = VideoMedia.FromBytes(new byte[LongestBytes], "image/png");

        Assert.False(RunwayMediaMapper.NeedsUpload(media));
        Assert.InRange(Map(media).Length, RunwayMediaMapper.MaxDataUriLength - 3, RunwayMediaMapper.MaxDataUriLength);
    }

    [Fact]
    public void NeedsUpload_OneByteMore_IsTrue() => Assert.True(RunwayMediaMapper.NeedsUpload(VideoMedia.FromBytes(new byte[LongestBytes + 1], "image/png")));

    [Fact]
    public void NeedsUpload_Address_IsFalse() => Assert.False(RunwayMediaMapper.NeedsUpload(VideoMedia.FromUri("https://images.example.com/boat.png") with { Facts = new MediaFacts { Length = 1 << 30 } }));

    [Fact]
    public void Map_AddressOfTheLongestLength_IsTaken()
    {
        var address = "https://images.example.com/" + new string('a', 2048 - 27);

        Assert.Equal(address, Map(VideoMedia.FromUri(address)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Map_AnythingElse_RefusesAndSaysWhatToDo(string says, VideoMedia media)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(media));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Contains("SourceVideo", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-signature", error.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, VideoMedia> Refused() => new()
    {
        { "https only", VideoMedia.FromUri("http://images.example.com/boat.png?s=secret-signature") },
        { "host name", VideoMedia.FromUri("https://192.0.2.7/boat.png?s=secret-signature") },
        { "host name", VideoMedia.FromUri("https://[2001:db8::1]/boat.png?s=secret-signature") },
        { "2049 characters", VideoMedia.FromUri("https://images.example.com/" + new string('a', 2049 - 27)) },
        { "5 MB", VideoMedia.FromBytes(new byte[LongestBytes + 1], "image/png") },
        { "'kling'", VideoMedia.FromProviderFile("kling", "secret-signature") },
        { "runway://", VideoMedia.FromProviderFile("runway", "secret-signature") },
        { "hash only", new StoredVideoMedia("blob/secret-signature", new string('a', 64), 10, "image/png") },
    };

    private static string Map(VideoMedia media) => RunwayMediaMapper.Map(RunwayTest.Engine, "SourceVideo", media);
}
