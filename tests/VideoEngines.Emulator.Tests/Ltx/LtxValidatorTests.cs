using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Ltx;

public sealed class LtxValidatorTests
{
    private const string Image = "https://example.com/i.png";
    private const string Video = "https://example.com/v-8s.mp4";
    private const string Sound = "https://example.com/a-8s.mp3";

    public static TheoryData<string, string, int, int, int, bool, string> Accepted => new()
    {
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-fast","duration":20,"resolution":"1280x720","fps":25}""", 1280, 720, 20, true, "0.6" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"2160x3840","generate_audio":false,"camera_motion":"focus_shift","fps":50}""", 2160, 3840, 6, false, "1.92" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-5-pro","duration":null,"resolution":"1920x1080"}""", 1920, 1080, 8, true, "1.36" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-fast","duration":8,"resolution":"1920x1080"}""", 1920, 1080, 8, true, "0.32" },
        { "image-to-video", $$"""{"prompt":"x","model":"ltx-2-5-fast","duration":10,"resolution":"1440x2560","image_uri":"{{Image}}","last_frame_uri":"{{Image}}"}""", 1440, 2560, 10, true, "1.9" },
        { "audio-to-video", $$"""{"audio_uri":"{{Sound}}","prompt":"x"}""", 1920, 1080, 8, true, "0.8" },
        { "audio-to-video", $$"""{"audio_uri":"{{Sound}}","image_uri":"{{Image}}","model":"ltx-2-5-fast","resolution":"1080x1920"}""", 1080, 1920, 8, true, "1.04" },
        { "retake", $$"""{"video_uri":"{{Video}}","start_time":0,"duration":2,"mode":"replace_audio"}""", 1920, 1080, 8, true, "0.8" },
        { "extend", $$"""{"video_uri":"{{Video}}","duration":4,"context":3}""", 1920, 1080, 12, true, "0.7" },
        { "video-to-video-reframe", $$"""{"video_uri":"{{Video}}","model":"ltx-2-3-pro","resolution":"720x900"}""", 720, 900, 8, true, "0.8" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Submit_ValidBody_MakesWhatIsAskedAtItsPrice(string endpoint, string body, int width, int height, int seconds, bool audio, string usd)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.LtxAsync("/v2/" + endpoint, body);

        Assert.Equal(202, reply.Status);
        var job = Assert.Single(server.Emulator.Jobs);
        Assert.Equal((reply.Field("id"), width, height, TimeSpan.FromSeconds(seconds), audio), (job.Id, job.Width, job.Height, job.Duration, job.HasAudio));
        Assert.Equal(decimal.Parse(usd, System.Globalization.CultureInfo.InvariantCulture), job.Price);
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "text-to-video", "[]", "object" },
        { "text-to-video", "{", "JSON" },
        { "text-to-video", """{"model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080"}""", "prompt is required" },
        { "text-to-video", """{"prompt":"x","model":"ltx-9","duration":6,"resolution":"1920x1080"}""", "model must be one of" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-pro","resolution":"1920x1080"}""", "duration is required" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":null,"resolution":"1920x1080"}""", "duration is required" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":12,"resolution":"1920x1080"}""", "6, 8, 10" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-fast","duration":12,"resolution":"2560x1440"}""", "6, 8, 10" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-fast","duration":12,"resolution":"1920x1080","fps":50}""", "6, 8, 10" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-fast","duration":7,"resolution":"1920x1080"}""", "duration" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-fast","duration":"6","resolution":"1920x1080"}""", "duration must be an integer" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-5-pro","duration":6,"resolution":"1920x1080","fps":48}""", "fps" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-pro","duration":6,"resolution":"1280x720"}""", "resolution" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","camera_motion":"pan"}""", "camera_motion" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","seed":1}""", "seed" },
        { "text-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","generate_audio":"yes"}""", "generate_audio" },
        { "image-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080"}""", "image_uri is required" },
        { "image-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","image_uri":"http://example.com/i.png"}""", "HTTPS" },
        { "image-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","image_uri":"https://192.0.2.1/i.png"}""", "domain name" },
        { "image-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","image_uri":"data:image/png;base64,AAAA"}""", "image" },
        { "image-to-video", """{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","image_uri":"ltx://uploads/none"}""", "upload" },
        { "image-to-video", $$"""{"prompt":"x","model":"ltx-2-pro","duration":6,"resolution":"1920x1080","image_uri":"{{Image}}","last_frame_uri":"{{Image}}"}""", "last_frame_uri" },
        { "audio-to-video", $$"""{"audio_uri":"{{Sound}}"}""", "prompt or image_uri" },
        { "audio-to-video", $$"""{"audio_uri":"{{Sound}}","prompt":"x","last_frame_uri":"{{Image}}"}""", "requires image_uri" },
        { "audio-to-video", $$"""{"audio_uri":"{{Sound}}","prompt":"x","model":"ltx-2-3-fast"}""", "model" },
        { "audio-to-video", """{"audio_uri":"https://example.com/a-12s.mp3","prompt":"x","model":"ltx-2-5-pro"}""", "2 to 10" },
        { "retake", $$"""{"video_uri":"{{Video}}","start_time":0,"duration":1}""", "at least 2" },
        { "retake", $$"""{"video_uri":"{{Video}}","duration":2}""", "start_time" },
        { "extend", $$"""{"video_uri":"{{Video}}","duration":21}""", "between 2 and 20" },
        { "extend", $$"""{"video_uri":"{{Video}}","duration":10,"context":15}""", "505" },
        { "video-to-video-hdr", $$"""{"video_uri":"{{Video}}"}""", "EXR" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Submit_BrokenRule_IsAnInvalidRequest(string endpoint, string body, string says)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.LtxAsync("/v2/" + endpoint, body);

        Assert.Equal((400, "error"), (reply.Status, reply.Field("type")));
        Assert.Equal("invalid_request_error", reply.Json.GetProperty("error").GetProperty("type").GetString());
        Assert.Contains(says, reply.Json.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(server.Emulator.Jobs);
    }

    [Theory]
    [InlineData(true, 400)]
    [InlineData(false, 202)]
    public async Task Submit_RetiredModel_FollowsTheProvidersLifecycleIfAsked(bool lifecycle, int status)
    {
        await using var server = await TestServer.StartAsync(options => options.Lifecycle = lifecycle);

        var reply = await server.LtxAsync("/v2/text-to-video", """{"prompt":"x","model":"ltx-2-pro","duration":6,"resolution":"1920x1080"}""");

        Assert.Equal(status, reply.Status);
    }
}
