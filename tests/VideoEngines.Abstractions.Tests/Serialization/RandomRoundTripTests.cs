using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Serialization;

/// <summary>Requests and handles drawn from a seed: what is written is read back as the same.</summary>
public class RandomRoundTripTests
{
    private const int Cases = 300;

    [Fact]
    public void Request_AnyMembers_RoundTrips()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var request = new RandomSource(seed).Request();
            var json = request.ToJson();

            var read = VideoRequest.Parse(json);

            Assert.True(read.ToJson() == json, $"seed {seed}: {json}");
            Assert.True(read.Fingerprint == request.Fingerprint, $"seed {seed}: {json}");
            Assert.True(read.WithoutBytes().Fingerprint == request.Fingerprint, $"seed {seed}: {json}");
        }
    }

    [Fact]
    public void Handle_AnyMembers_RoundTrips()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var handle = new RandomSource(seed).Handle();
            var json = handle.ToJson();

            var read = VideoJobHandle.Parse(json);

            Assert.True(read == handle && read.ToJson() == json, $"seed {seed}: {json}");
            Assert.True(read.SubmittedAt == handle.SubmittedAt && read.ExpectedDuration == handle.ExpectedDuration, $"seed {seed}: {json}");
        }
    }

    private sealed class RandomSource
    {
        private readonly Random _random;

        public RandomSource(int seed) => _random = new Random(seed);

        public VideoRequest Request() => new()
        {
            Operation = Maybe(() => VideoOperation.Create(Word())),
            Prompt = _random.Next(2) == 0 ? MaybeText() : new VideoPrompt(MaybeText()) { Subject = MaybeText(), Motion = MaybeText(), Sound = MaybeText(), Style = MaybeText() },
            NegativePrompt = MaybeText(),
            StartFrame = MaybeMedia(),
            EndFrame = MaybeMedia(),
            ReferenceImages = List(Media),
            ReferenceVideos = List(Media),
            ReferenceAudio = List(Media),
            DrivingAudio = MaybeMedia(),
            SourceVideo = MaybeMedia(),
            Masks = List(Media),
            CameraPath = MaybeMedia(),
            DepthMap = MaybeMedia(),
            StyleReferences = List(Media),
            ColorPalette = List(() => new VideoColor((byte)_random.Next(256), (byte)_random.Next(256), (byte)_random.Next(256))),
            Characters = List(() => new VideoCharacter { Name = "c" + Word(), Description = MaybeText(), ReferenceImages = List(Media), Seed = Maybe(() => _random.NextInt64()) }),
            Style = Maybe(() => 1) is null ? null : new VideoStyle { Description = MaybeText(), ReferenceImages = List(Media) },
            AspectRatio = Maybe(() => new VideoAspectRatio(_random.Next(1, 5000), _random.Next(1, 5000))),
            Resolution = Maybe(Resolution),
            Duration = Maybe(() => TimeSpan.FromTicks(_random.NextInt64(1, TimeSpan.TicksPerHour))),
            FramesPerSecond = Maybe(() => _random.Next()),
            GenerateAudio = Maybe(() => _random.Next(2) == 0),
            Seed = Maybe(() => _random.NextInt64(long.MinValue, long.MaxValue)),
            Count = Maybe(() => _random.Next(1, 9)),
            Camera = List(() => new CameraMove { Kind = Word(), Direction = MaybeText(), Amount = Maybe(() => (decimal)_random.NextDouble()) }),
            ContentClass = Maybe(() => VideoContentClass.Create(Word())),
            Tier = Maybe(() => VideoTier.Create(Word())),
            Metadata = List(Text).Distinct().ToDictionary(key => key, _ => Text()),
            Options = List(Word).Distinct().ToDictionary(key => key, _ => Element(0)),
        };

        public VideoJobHandle Handle() => new()
        {
            Schema = _random.Next(1, 4),
            EngineId = $"{Word()}/{Word()}" + (_random.Next(2) == 0 ? string.Empty : "@" + Word()),
            AttemptId = Word(),
            ProviderJobId = MaybeText(),
            ExternalId = MaybeText(),
            Host = MaybeText(),
            ModelSnapshot = MaybeText(),
            Operation = Maybe(() => VideoOperation.Create(Word())),
            Region = MaybeText(),
            Credential = MaybeText(),
            JobKey = MaybeText(),
            Fingerprint = MaybeText(),
            SubmittedAt = Time(),
            Deadline = Maybe(Time),
            ExpectedDuration = Maybe(() => TimeSpan.FromTicks(_random.NextInt64(1, long.MaxValue))),
            ExpectedResolution = Maybe(Resolution),
            ExpectedCount = _random.Next(1, int.MaxValue),
            ContentLifetime = Maybe(() => TimeSpan.FromSeconds(_random.Next())),
            CatalogVersion = MaybeText(),
            Traceparent = MaybeText(),
            Owner = MaybeText(),
            AdditionalMembers = _random.Next(2) == 0 ? null : List(() => "x-" + Word()).Distinct().ToDictionary(key => key, _ => Element(0)),
        };

        private DateTimeOffset Time() => new(_random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(_random.Next(-720, 720)));

        private VideoResolution Resolution() => _random.Next(3) switch
        {
            0 => VideoResolution.FourK,
            1 => VideoResolution.Parse($"{_random.Next(1, 9999)}p"),
            _ => VideoResolution.FromPixels(_random.Next(1, 9999), _random.Next(1, 9999)),
        };

        private VideoMedia Media()
        {
            var bytes = new byte[_random.Next(1, 64)];
            _random.NextBytes(bytes);
            VideoMedia media = _random.Next(4) switch
            {
                0 => VideoMedia.FromUri("https://example.com/" + Uri.EscapeDataString(Text()) + "?q=" + Uri.EscapeDataString(Text())),
                1 => VideoMedia.FromBytes(bytes, "image/png"),
                2 => VideoMedia.FromProviderFile(Word(), Word() + Text()),
                _ => new StoredVideoMedia(MaybeText(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), bytes.Length, "video/mp4"),
            };
            return _random.Next(2) == 0 ? media : media with { Facts = new MediaFacts { Width = Maybe(() => _random.Next()), Duration = Maybe(() => TimeSpan.FromTicks(_random.Next())) } };
        }

        private VideoMedia? MaybeMedia() => _random.Next(2) == 0 ? null : Media();

        private JsonElement Element(int depth) => JsonText.Element(Json(depth));

        private string Json(int depth) => _random.Next(depth > 3 ? 4 : 6) switch
        {
            0 => "null",
            1 => "true",
            2 => _random.NextDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            3 => Quote(Text()),
            4 => "[" + string.Join(",", List(() => Json(depth + 1))) + "]",
            _ => "{" + string.Join(",", List(Word).Distinct().Select(key => $"{Quote(key)}:{Json(depth + 1)}")) + "}",
        };

        private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

        private List<T> List<T>(Func<T> create) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => create())];

        private T? Maybe<T>(Func<T> create)
            where T : struct => _random.Next(2) == 0 ? null : create();

        private string? MaybeText() => _random.Next(2) == 0 ? null : Text();

        private string Word() => string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => (char)_random.Next('a', 'z' + 1)));

        private string Text()
        {
            string[] parts = ["a", "Z", "\"", "\\", "\n", "\0", "<", "é", "紙", "🚤", "\u2028", "\uFFFD", " ", "0"];
            return string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => parts[_random.Next(parts.Length)]));
        }
    }
}
