using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VideoEngines.Serialization;

namespace VideoEngines.Abstractions.Tests.Serialization;

/// <summary>Our types inside the options of a host: their form of ours does not follow the host's settings.</summary>
public class HostOptionsTests
{
    public static TheoryData<string> Hosts => new("plain", "web", "snake", "own context only");

    [Fact]
    public void Reflection_InThisTestProject_IsOff() => Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Serialize_RequestInHostBody_HasItsOwnForm(string host)
    {
        var request = Samples.FullRequest();

        using var document = JsonDocument.Parse(JsonSerializer.Serialize(new HostBody { Video = request, HostMember = "x" }, Body(host)));

        Assert.Equal(JsonText.Compact(request.ToJson()), JsonText.Compact(document.RootElement.EnumerateObject().First().Value));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Serialize_HandleInHostBody_HasItsOwnForm(string host)
    {
        var handle = Samples.FullHandle();

        using var document = JsonDocument.Parse(JsonSerializer.Serialize(new HostBody { Job = handle }, Body(host)));

        Assert.Contains(JsonText.Compact(handle.ToJson()), document.RootElement.EnumerateObject().Select(p => JsonText.Compact(p.Value)));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_HostBody_GivesEqualObjects(string host)
    {
        var body = new HostBody { Video = Samples.FullRequest(), Job = Samples.FullHandle(), HostMember = "x" };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(body, Body(host)), Body(host));

        Assert.Equal((body.Video, body.Job, body.HostMember), (read!.Video, read.Job, read.HostMember));
        Assert.Equal(body.Video.ToJson(), read.Video!.ToJson());
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_ValuesInHostBody_GiveEqualValues(string host)
    {
        var media = VideoMedia.FromProviderFile("runway", "1");
        var body = new HostBody { Ratio = VideoAspectRatio.Square, Tier = default(VideoTier), Media = new Dictionary<VideoEngineId, VideoMedia> { ["kling/v3"] = media } };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(body, Body(host)), Body(host))!;

        Assert.Equal((VideoAspectRatio.Square, null), (read.Ratio, read.Tier));
        Assert.Equal(media, Assert.Single(read.Media!, pair => pair.Key == VideoEngineIds.KlingV3).Value);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_UnknownMemberOfARequest_ErrorNamesIt(string host)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"promt":"x"}""", Request(host)));

        Assert.Contains("'promt'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_NewerSchema_IsRefused(string host) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"schema":2}""", Request(host)));

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_PromptOnly_HasAllDefaults(string host)
    {
        var request = JsonSerializer.Deserialize("""{"prompt":"x"}""", Request(host))!;

        Assert.Equal(new VideoRequest("x"), request);
        Assert.Equal(VideoRequest.CurrentSchema, request.Schema);
    }

    private static JsonTypeInfo<HostBody> Body(string host) => (JsonTypeInfo<HostBody>)Options(host).GetTypeInfo(typeof(HostBody));

    private static JsonTypeInfo<VideoRequest> Request(string host) => (JsonTypeInfo<VideoRequest>)Options(host).GetTypeInfo(typeof(VideoRequest));

    private static JsonSerializerOptions Options(string host)
    {
        var options = host switch
        {
            "web" => new JsonSerializerOptions(JsonSerializerDefaults.Web),
            "snake" => new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper, DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper, WriteIndented = true },
            _ => new JsonSerializerOptions(),
        };
        if (host != "own context only")
        {
            options.TypeInfoResolverChain.Add(VideoEnginesJson.TypeInfoResolver);
        }

        options.TypeInfoResolverChain.Add(HostJsonContext.Default);
        return options;
    }
}
