using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Serialization;

public class VideoRequestJsonTests
{
    [Fact]
    public void Parse_EmptyObject_IsTheEmptyRequest()
    {
        var request = VideoRequest.Parse("{}");

        Assert.Equal(new VideoRequest(), request);
        Assert.Equal(VideoRequest.CurrentSchema, request.Schema);
        Assert.Equal("""{"schema":1}""", request.ToJson());
    }

    [Theory]
    [InlineData("""{"promt":"x"}""", "promt")]
    [InlineData("""{"Prompt":"x"}""", "Prompt")]
    [InlineData("""{"camera":[{"kind":"pan","speed":1}]}""", "speed")]
    [InlineData("""{"startFrame":{"uri":"https://a.example/b","alt":"x"}}""", "alt")]
    [InlineData("""{"startFrame":{"uri":"https://a.example/b","facts":{"size":1}}}""", "size")]
    [InlineData("""{"fingerprint":"x"}""", "fingerprint")]
    public void Parse_UnknownMember_ErrorNamesIt(string json, string member)
    {
        var error = Assert.Throws<JsonException>(() => VideoRequest.Parse(json));

        Assert.Contains($"'{member}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"schema":2,"prompt":"x"}""", "schema 2")]
    [InlineData("""{"schema":0}""", "schema 0")]
    [InlineData("""{"schema":-1}""", "schema -1")]
    public void Parse_SchemaThatIsNotKnown_ErrorNamesIt(string json, string schema)
    {
        var error = Assert.Throws<JsonException>(() => VideoRequest.Parse(json));

        Assert.Contains(schema, error.Message, StringComparison.Ordinal);
        Assert.Contains("Update the package", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"prompt":"a","prompt":"b"}""")]
    [InlineData("""{"prompt":1}""")]
    [InlineData("""{"seed":"1"}""")]
    [InlineData("""{"seed":1.5}""")]
    [InlineData("""{"duration":"5"}""")]
    [InlineData("""{"duration":1e30}""")]
    [InlineData("""{"aspectRatio":"wide"}""")]
    [InlineData("""{"aspectRatio":""}""")]
    [InlineData("""{"aspectRatio":1.78}""")]
    [InlineData("""{"resolution":"big"}""")]
    [InlineData("""{"operation":"Text To Video"}""")]
    [InlineData("""{"tier":1}""")]
    [InlineData("""{"camera":[{"direction":"left"}]}""")]
    [InlineData("""{"camera":[null]}""")]
    [InlineData("""{"referenceImages":[null]}""")]
    [InlineData("""{"metadata":{"a":null}}""")]
    [InlineData("""{"metadata":{"a":1}}""")]
    public void Parse_WrongShape_IsAJsonError(string json) => Assert.ThrowsAny<JsonException>(() => VideoRequest.Parse(json));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"uri":"file:///etc/passwd"}""")]
    [InlineData("""{"uri":"/etc/passwd"}""")]
    [InlineData("""{"uri":"a.png"}""")]
    [InlineData("""{"uri":"https://user:pw@a.example/b"}""")]
    [InlineData("""{"path":"/etc/passwd"}""")]
    [InlineData("""{"uri":"https://a.example/b","providerFile":{"host":"a","id":"b"}}""")]
    [InlineData("""{"uri":"https://a.example/b","contentType":"image/png"}""")]
    [InlineData("""{"data":"AQID"}""")]
    [InlineData("""{"data":"","contentType":"image/png"}""")]
    [InlineData("""{"data":"%","contentType":"image/png"}""")]
    [InlineData("""{"providerFile":{"host":"a"}}""")]
    [InlineData("""{"stored":{"sha256":"abc","length":1,"contentType":"image/png"}}""")]
    [InlineData("\"https://a.example/b\"")]
    public void Parse_OtherMedia_IsAJsonError(string media) => Assert.ThrowsAny<JsonException>(() => VideoRequest.Parse($$"""{"startFrame":{{media}}}"""));

    [Fact]
    public void Parse_DataAddressInJson_GivesBytes() =>
        Assert.IsType<BytesVideoMedia>(VideoRequest.Parse("""{"startFrame":{"uri":"data:image/png;base64,AQID"}}""").StartFrame);

    [Fact]
    public void Parse_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => VideoRequest.Parse(null!));

    [Fact]
    public void Parse_NullMembers_AreNotSet() => Assert.Equal(new VideoRequest(), VideoRequest.Parse("""{"prompt":null,"startFrame":null,"duration":null,"camera":null,"options":null}"""));

    [Theory]
    [InlineData(5, "5")]
    [InlineData(7.5, "7.5")]
    [InlineData(0.0000001, "0.0000001")]
    public void ToJson_Duration_IsSecondsAsANumber(double seconds, string number)
    {
        var request = new VideoRequest { Duration = TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) };

        Assert.Equal($$"""{"schema":1,"duration":{{number}}}""", request.ToJson());
        Assert.Equal(request.Duration, VideoRequest.Parse(request.ToJson()).Duration);
    }

    [Fact]
    public void ToJson_LongestDuration_RoundTrips() => Assert.Equal(TimeSpan.MaxValue, VideoRequest.Parse(new VideoRequest { Duration = TimeSpan.MaxValue }.ToJson()).Duration);

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void ToJson_Seed_RoundTrips(long seed) => Assert.Equal(seed, VideoRequest.Parse(new VideoRequest { Seed = seed }.ToJson()).Seed);

    [Fact]
    public void ToJson_CultureWithComma_IsInvariant()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var culture = (System.Globalization.CultureInfo)before.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            System.Globalization.CultureInfo.CurrentCulture = culture;
            var request = new VideoRequest { Duration = TimeSpan.FromSeconds(7.5), Seed = -1 };

            Assert.Equal("""{"schema":1,"duration":7.5,"seed":-1}""", request.ToJson());
            Assert.Equal(request, VideoRequest.Parse(request.ToJson()));
            Assert.Equal("text-to-video 7.5s", request.ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
