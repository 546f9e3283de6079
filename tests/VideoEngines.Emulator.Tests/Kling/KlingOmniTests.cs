using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

/// <summary>Omni video and motion control.</summary>
public sealed class KlingOmniTests
{
    private const string Frame = """{"type":"first_frame","url":"https://example.com/a.png"}""";
    private const string Last = """{"type":"last_frame","url":"https://example.com/a.png"}""";
    private const string Image = """{"type":"refer_image","url":"https://example.com/a.png"}""";
    private const string Character = """{"type":"image","url":"https://example.com/a.png"}""";
    private const string Element = """{"type":"element","element_id":"1","id":"a"}""";

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "omni-video/kling-3.0-omni", "", "", "not be empty" },
        { "omni-video/kling-3.0-omni", Last, "", "first_frame" },
        { "omni-video/kling-3.0-omni", $"{Video("feature_video")},{Video("feature_video")}", "", "at most 1 video" },
        { "omni-video/kling-3.0-omni", $"{Frame},{Video("base_video")}", "", "base_video" },
        { "omni-video/kling-3.0-omni", Times(8, Image), "", "at most 7" },
        { "omni-video/kling-3.0-omni", $"{Video("feature_video")},{Times(5, Image)}", "", "at most 4" },
        { "omni-video/kling-3.0-omni", """{"type":"feature_video","url":"AAAA"}""", "", "http(s)" },
        { "omni-video/kling-3.0-omni", Video("feature_video", "16"), "", "3 to 15.5" },
        { "omni-video/kling-3.0-omni", Video("feature_video"), "\"audio\":\"native\"", "settings.audio" },
        { "omni-video/kling-3.0-omni", Video("feature_video"), "\"multi_shot\":false", "settings.multi_shot" },
        { "omni-video/kling-3.0-omni", Video("base_video"), "\"multi_shot\":true", "settings.multi_shot" },
        { "omni-video/kling-3.0-omni", Video("base_video"), "\"audio\":\"native\"", "settings.audio" },
        { "omni-video/kling-3.0-omni", Image, "\"audio\":\"original\"", "settings.audio" },
        { "omni-video/kling-o1", Image, "\"audio\":\"native\"", "settings.audio" },
        { "omni-video/kling-o1", Image, "\"resolution\":\"4k\"", "settings.resolution" },
        { "omni-video/kling-o1", Image, "\"duration\":11", "settings.duration" },
        { "omni-video/kling-o1", $"{Frame},{Last},{Image}", "", "last_frame" },
        { "motion-control/kling-3.0", Character, "\"character_orientation\":\"video\"", "an image and a video" },
        { "motion-control/kling-3.0", $"{Character},{Video("video")}", "", "settings.character_orientation is required" },
        { "motion-control/kling-3.0", $"{Character},{Video("video")},{Element}", "\"character_orientation\":\"image\"", "'video' with an element" },
        { "motion-control/kling-3.0", $"{Character},{Video("video", "10.5")}", "\"character_orientation\":\"image\"", "at most 10 seconds" },
        { "motion-control/kling-2.6", $"{Character},{Video("video")},{Element}", "\"character_orientation\":\"video\"", "contents[2].type" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Create_BrokenRule_Answers1201(string path, string contents, string settings, string rule)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/" + path, Body(contents, settings));

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
        Assert.Contains(rule, reply.Field("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("omni-video/kling-3.0-omni", "refer_image", "", "5.0", 3.0)]
    [InlineData("omni-video/kling-3.0-omni", "refer_image", "\"audio\":\"native\",\"duration\":4", "4.0", 3.2)]
    [InlineData("omni-video/kling-3.0-omni", "feature_video", "\"resolution\":\"1080p\"", "5.0", 6.0)]
    [InlineData("omni-video/kling-3.0-omni", "base_video", "\"audio\":\"original\",\"multi_shot\":false", "7.5", 6.75)]
    [InlineData("omni-video/kling-o1", "base_video", "\"resolution\":\"1080p\"", "7.5", 9.0)]
    public async Task Create_Valid_BillsTheSecondsOfTheOutput(string path, string type, string settings, string duration, double units)
    {
        await using var server = await TestServer.StartAsync();

        var id = await server.SubmitKlingAsync(Body(type == "refer_image" ? Image : Video(type, "7.5"), settings), "/" + path);
        server.Advance(12);
        var task = await server.KlingTaskAsync(id);

        Assert.Equal(duration, task.GetProperty("outputs")[0].GetProperty("duration").GetString());
        Assert.Equal((decimal)units, decimal.Parse(task.GetProperty("billing")[0].GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("kling-3.0", 6.75)]
    [InlineData("kling-2.6", 3.75)]
    public async Task MotionControl_Valid_IsAsLongAsTheFootage(string model, double units)
    {
        await using var server = await TestServer.StartAsync();

        var id = await server.SubmitKlingAsync(Body($"{Character},{Video("video", "7.5")}", "\"character_orientation\":\"video\""), "/motion-control/" + model);
        server.Advance(12);
        var task = await server.KlingTaskAsync(id);

        Assert.Equal("7.5", task.GetProperty("outputs")[0].GetProperty("duration").GetString());
        Assert.Equal((decimal)units, server.Emulator.Billing.Of("kling").Billed);
    }

    private static string Body(string contents, string settings) => $$"""{"contents":[{{contents}}],"settings":{ {{settings}} } }""";

    private static string Video(string type, string seconds = "5") => $$"""{"type":"{{type}}","url":"https://example.com/a.mp4?seconds={{seconds}}"}""";

    private static string Times(int count, string item) => string.Join(',', Enumerable.Repeat(item, count));
}
