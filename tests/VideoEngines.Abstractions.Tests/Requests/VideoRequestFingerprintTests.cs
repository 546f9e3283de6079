using System.Reflection;
using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Requests;

public class VideoRequestFingerprintTests
{
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://example.com/a.png");
    private static readonly VideoMedia Other = VideoMedia.FromUri("https://example.com/b.png");

    private static readonly VideoRequest Base = new("a boat")
    {
        Operation = VideoOperation.Create("base"),
        NegativePrompt = "base",
        StartFrame = Image,
        EndFrame = Image,
        ReferenceImages = [Image],
        ReferenceVideos = [Image],
        ReferenceAudio = [Image],
        DrivingAudio = Image,
        SourceVideo = Image,
        Masks = [Image],
        CameraPath = Image,
        SkeletalRig = Image,
        DepthMap = Image,
        StyleReferences = [Image],
        NegativeReferences = [Image],
        ColorPalette = [new VideoColor(1, 2, 3)],
        Characters = [new VideoCharacter { Name = "maya" }],
        Style = "watercolour",
        AspectRatio = VideoAspectRatio.Landscape,
        Resolution = VideoResolution.P720,
        Duration = TimeSpan.FromSeconds(5),
        FramesPerSecond = 24,
        GenerateAudio = true,
        Seed = 1,
        Count = 2,
        Camera = [new CameraMove { Kind = "pan", Direction = "left", Amount = 0.5m }],
        ContentClass = VideoContentClass.Draft,
        Tier = VideoTier.Speed,
        Metadata = new Dictionary<string, string> { ["a"] = "1" },
        Options = new Dictionary<string, JsonElement> { ["a"] = Json("1") },
    };

    /// <summary>One change per member that counts. A new member fails the test below until it is here and in the fingerprint.</summary>
    private static readonly Dictionary<string, Func<VideoRequest, VideoRequest>> Changes = new()
    {
        [nameof(VideoRequest.Operation)] = r => r with { Operation = VideoOperation.TextToVideo },
        [nameof(VideoRequest.Prompt)] = r => r with { Prompt = "a boat " },
        [nameof(VideoRequest.NegativePrompt)] = r => r with { NegativePrompt = "swans" },
        [nameof(VideoRequest.StartFrame)] = r => r with { StartFrame = Other },
        [nameof(VideoRequest.EndFrame)] = r => r with { EndFrame = Other },
        [nameof(VideoRequest.ReferenceImages)] = r => r with { ReferenceImages = [Image, Image] },
        [nameof(VideoRequest.ReferenceVideos)] = r => r with { ReferenceVideos = [Other] },
        [nameof(VideoRequest.ReferenceAudio)] = r => r with { ReferenceAudio = [Other] },
        [nameof(VideoRequest.DrivingAudio)] = r => r with { DrivingAudio = Other },
        [nameof(VideoRequest.SourceVideo)] = r => r with { SourceVideo = Other },
        [nameof(VideoRequest.Masks)] = r => r with { Masks = [Other] },
        [nameof(VideoRequest.CameraPath)] = r => r with { CameraPath = Other },
        [nameof(VideoRequest.SkeletalRig)] = r => r with { SkeletalRig = Other },
        [nameof(VideoRequest.DepthMap)] = r => r with { DepthMap = Other },
        [nameof(VideoRequest.StyleReferences)] = r => r with { StyleReferences = [Other] },
        [nameof(VideoRequest.NegativeReferences)] = r => r with { NegativeReferences = [Other] },
        [nameof(VideoRequest.ColorPalette)] = r => r with { ColorPalette = [new VideoColor(1, 2, 4)] },
        [nameof(VideoRequest.Characters)] = r => r with { Characters = [new VideoCharacter { Name = "maya", Seed = 1 }] },
        [nameof(VideoRequest.Style)] = r => r with { Style = "oil" },
        [nameof(VideoRequest.AspectRatio)] = r => r with { AspectRatio = VideoAspectRatio.Portrait },
        [nameof(VideoRequest.Resolution)] = r => r with { Resolution = VideoResolution.FromPixels(1280, 720) },
        [nameof(VideoRequest.Duration)] = r => r with { Duration = TimeSpan.FromSeconds(5).Add(TimeSpan.FromTicks(1)) },
        [nameof(VideoRequest.FramesPerSecond)] = r => r with { FramesPerSecond = 25 },
        [nameof(VideoRequest.GenerateAudio)] = r => r with { GenerateAudio = false },
        [nameof(VideoRequest.Seed)] = r => r with { Seed = 2 },
        [nameof(VideoRequest.Count)] = r => r with { Count = 3 },
        [nameof(VideoRequest.Camera)] = r => r with { Camera = [new CameraMove { Kind = "pan", Direction = "left", Amount = 0.6m }] },
        [nameof(VideoRequest.ContentClass)] = r => r with { ContentClass = VideoContentClass.Brand },
        [nameof(VideoRequest.Tier)] = r => r with { Tier = VideoTier.Flagship },
        [nameof(VideoRequest.Metadata)] = r => r with { Metadata = new Dictionary<string, string> { ["a"] = "2" } },
        [nameof(VideoRequest.Options)] = r => r with { Options = new Dictionary<string, JsonElement> { ["a"] = Json("2") } },
    };

    public static TheoryData<string> Members => [.. typeof(VideoRequest).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && p.Name != nameof(VideoRequest.Schema)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Fingerprint_MemberChanges_Changes(string member)
    {
        Assert.True(Changes.TryGetValue(member, out var change), $"VideoRequest.{member} is new: add it to the fingerprint and to the table of this test.");

        Assert.NotEqual(Base.Fingerprint, change(Base).Fingerprint);
    }

    /// <summary>Everything of a prompt, a character, a style and a medium that changes what is made.</summary>
    public static TheoryData<string, VideoRequest> Parts => new()
    {
        { "text", With(new VideoPrompt("b") { Subject = "s" }) },
        { "no subject", With("a") },
        { "subject", With(new VideoPrompt("a") { Subject = "t" }) },
        { "motion", With(new VideoPrompt("a") { Subject = "s", Motion = "m" }) },
        { "environment", With(new VideoPrompt("a") { Subject = "s", Environment = "m" }) },
        { "lighting", With(new VideoPrompt("a") { Subject = "s", Lighting = "m" }) },
        { "style", With(new VideoPrompt("a") { Subject = "s", Style = "m" }) },
        { "sound", With(new VideoPrompt("a") { Subject = "s", Sound = "m" }) },
        { "dialogue", With(new VideoPrompt("a") { Subject = "s", Dialogue = "m" }) },
        { "character's name", With(Prompt) with { Characters = [new() { Name = "leo" }] } },
        { "character's description", With(Prompt) with { Characters = [new() { Name = "maya", Description = "red" }] } },
        { "character's image", With(Prompt) with { Characters = [new() { Name = "maya", ReferenceImages = [Image] }] } },
        { "character's element", With(Prompt) with { Characters = [new() { Name = "maya", Elements = new Dictionary<string, string> { ["kling"] = "1" } }] } },
        { "style's image", With(Prompt) with { Style = new() { ReferenceImages = [Image] } } },
        { "style's seed", With(Prompt) with { Style = new() { Seed = 1 } } },
        { "name of a reference", With(Prompt) with { ReferenceImages = [Image with { Name = "hat" }] } },
        { "other name of a reference", With(Prompt) with { ReferenceImages = [Image with { Name = "cap" }] } },
    };

    private static VideoPrompt Prompt => new("a") { Subject = "s" };

    private static VideoRequest With(VideoPrompt prompt) => new(prompt);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Fingerprint_PartChanges_IsUnlikeAllOthers(string part, VideoRequest request)
    {
        var others = Parts.Where(row => row.Data.Item1 != part).Select(static row => row.Data.Item2).Append(With(Prompt));

        Assert.DoesNotContain(request.Fingerprint, others.Select(static other => other.Fingerprint));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Fingerprint_MemberTakenAway_Changes(string member)
    {
        var without = Base with { };
        var property = typeof(VideoRequest).GetProperty(member)!;
        property.SetValue(without, property.GetValue(new VideoRequest()));

        Assert.NotEqual(Base.Fingerprint, without.Fingerprint);
    }

    [Fact]
    public void Fingerprint_AnyRequest_IsSha256InLowerCaseHex() => Assert.Matches("^[0-9a-f]{64}$", Base.Fingerprint);

    [Fact]
    public void Fingerprint_OfThisVersion_IsTheSameInEveryVersion() =>
        Assert.Equal("a102180d98deda6486e9d559e020714bc8b38ff122c74a30cd16e40e4fb5349d", new VideoRequest("x").Fingerprint);

    [Fact]
    public void Fingerprint_SameTextInTwoMembers_DoesNotCollide()
    {
        Assert.NotEqual(new VideoRequest { Prompt = "x" }.Fingerprint, new VideoRequest { NegativePrompt = "x" }.Fingerprint);
        Assert.NotEqual(new VideoRequest { ReferenceImages = [Image] }.Fingerprint, new VideoRequest { ReferenceVideos = [Image] }.Fingerprint);
        Assert.NotEqual(new VideoRequest { Prompt = "x\",\"negativePrompt\":\"y" }.Fingerprint, new VideoRequest { Prompt = "x", NegativePrompt = "y" }.Fingerprint);
    }

    [Fact]
    public void Fingerprint_SeedZero_DiffersFromNone() => Assert.NotEqual(new VideoRequest("x").Fingerprint, new VideoRequest("x") { Seed = 0 }.Fingerprint);

    [Fact]
    public void Fingerprint_CountOne_IsTheSameAsNone() => Assert.Equal(new VideoRequest("x").Fingerprint, new VideoRequest("x") { Count = 1 }.Fingerprint);

    [Fact]
    public void Fingerprint_ImpliedOperationSet_IsTheSameAsNone() =>
        Assert.Equal(new VideoRequest("x").Fingerprint, new VideoRequest("x") { Operation = VideoOperation.TextToVideo }.Fingerprint);

    [Fact]
    public void Fingerprint_OrderOfMaps_DoesNotCount()
    {
        var first = new VideoRequest("x")
        {
            Metadata = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
            Options = new Dictionary<string, JsonElement> { ["k"] = Json("""{"a":1,"b":{"c":2,"d":3}}"""), ["l"] = Json("true") },
        };
        var second = new VideoRequest("x")
        {
            Metadata = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" },
            Options = new Dictionary<string, JsonElement> { ["l"] = Json("true"), ["k"] = Json("""{ "b": { "d": 3, "c": 2 }, "a": 1 }""") },
        };

        Assert.Equal(first.Fingerprint, second.Fingerprint);
    }

    [Fact]
    public void Fingerprint_OrderOfLists_Counts()
    {
        Assert.NotEqual(new VideoRequest { ReferenceImages = [Image, Other] }.Fingerprint, new VideoRequest { ReferenceImages = [Other, Image] }.Fingerprint);
        Assert.NotEqual(WithOptions("[1,2]").Fingerprint, WithOptions("[2,1]").Fingerprint);
    }

    [Fact]
    public void Fingerprint_EscapesInOptions_DoNotCount() => Assert.Equal(WithOptions("""{"é":"é"}""").Fingerprint, WithOptions("""{"\u00e9":"\u00E9"}""").Fingerprint);

    [Fact]
    public void Fingerprint_TrailingZerosOfAnAmount_DoNotCount() => Assert.Equal(Camera(0.5m).Fingerprint, Camera(0.500m).Fingerprint);

    [Fact]
    public void Fingerprint_FactsOfMedia_DoNotCount() =>
        Assert.Equal(new VideoRequest { StartFrame = Image }.Fingerprint, new VideoRequest { StartFrame = Image with { Facts = new MediaFacts { Width = 5 } } }.Fingerprint);

    [Fact]
    public void Fingerprint_BytesAndTheirStoredHash_AreTheSame()
    {
        var bytes = (BytesVideoMedia)VideoMedia.FromBytes("abc"u8.ToArray(), "image/png");
        var stored = new StoredVideoMedia("blob/7", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3, "image/png");

        Assert.Equal(new VideoRequest { StartFrame = bytes }.Fingerprint, new VideoRequest { StartFrame = stored }.Fingerprint);
    }

    [Fact]
    public void Fingerprint_ValuesOfDefault_AreTheSameAsNone()
    {
        var request = new VideoRequest("x")
        {
            Operation = default(VideoOperation),
            AspectRatio = default(VideoAspectRatio),
            Resolution = default(VideoResolution),
            ContentClass = default(VideoContentClass),
            Tier = default(VideoTier),
        };

        Assert.Equal(new VideoRequest("x").Fingerprint, request.Fingerprint);
        Assert.Equal(request.Fingerprint, VideoRequest.Parse(request.ToJson()).Fingerprint);
    }

    private static VideoRequest Camera(decimal amount) => new() { Camera = [new CameraMove { Kind = "pan", Amount = amount }] };

    private static VideoRequest WithOptions(string json) => new("x") { Options = new Dictionary<string, JsonElement> { ["k"] = Json(json) } };

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
