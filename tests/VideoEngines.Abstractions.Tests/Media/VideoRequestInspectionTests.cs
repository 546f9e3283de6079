namespace VideoEngines.Abstractions.Tests.Media;

public class VideoRequestInspectionTests
{
    private static readonly Uri Address = new("https://media.example/a?sig=1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InspectAsync_ByDefault_OpensNoAddress()
    {
        var request = new VideoRequest { StartFrame = VideoMedia.FromUri(Address) };

        Assert.Null((await request.InspectAsync(cancellationToken: Token)).StartFrame!.Facts);
        Assert.Null((await request.InspectAsync(new MediaInspectionOptions(), Token)).StartFrame!.Facts);
    }

    [Theory]
    [InlineData("turned.jpg", 77, 131, null)]
    [InlineData("silent.mp4", 96, 54, 1.5)]
    [InlineData("bare.mp3", null, null, 1.656)]
    public async Task InspectAsync_WithAnOpener_ReadsTheContent(string file, int? width, int? height, double? seconds)
    {
        var source = new Source(SampleFiles.Read(file));

        var facts = (await new VideoRequest { SourceVideo = VideoMedia.FromUri(Address) }.InspectAsync(source.Options, Token)).SourceVideo!.Facts!;

        Assert.Equal((width, height, MediaFactsBasis.Inspected), (facts.Width, facts.Height, facts.Basis));
        Assert.Equal(seconds ?? 0, facts.Duration?.TotalSeconds ?? 0, 0.001);
        Assert.Equal(SampleFiles.Read(file).Length, facts.Length);
        Assert.True(source.IsDisposed);
    }

    [Fact]
    public async Task InspectAsync_LargePicture_ReadsItsBeginningOnly()
    {
        var source = new Source([.. SampleFiles.Read("odd.png"), .. new byte[8 << 20]]);

        var facts = (await new VideoRequest { StartFrame = VideoMedia.FromUri(Address) }.InspectAsync(source.Options, Token)).StartFrame!.Facts!;

        Assert.Equal((131, 77), (facts.Width, facts.Height));
        Assert.Null(facts.Length);
        Assert.InRange(source.BytesRead, 1, 64 << 10);
    }

    [Fact]
    public async Task InspectAsync_MovieAtTheEnd_ReadsUpToIt()
    {
        var file = SampleFiles.Read("silent.mp4");
        var end = file.AsSpan().IndexOf("mdat"u8) - 4;
        byte[] padded = [.. file[..end], 0, 0x10, 0, 0, .. "free"u8, .. new byte[0x100000 - 8], .. file[end..]];

        var facts = (await new VideoRequest { SourceVideo = VideoMedia.FromUri(Address) }.InspectAsync(new Source(padded).Options, Token)).SourceVideo!.Facts!;

        Assert.Equal(TimeSpan.FromSeconds(1.5), facts.Duration);
    }

    [Fact]
    public async Task InspectAsync_MoreThanMaxBytes_StopsThere()
    {
        var file = SampleFiles.Read("silent.mp4");
        byte[] padded = [.. file[..32], 0, 0x10, 0, 0, .. "free"u8, .. new byte[0x100000 - 8], .. file[32..]];
        var source = new Source(padded);
        source.Options.MaxBytes = 100_000;

        var facts = (await new VideoRequest { SourceVideo = VideoMedia.FromUri(Address) }.InspectAsync(source.Options, Token)).SourceVideo!.Facts!;

        Assert.Equal("video/mp4", facts.ContentType);
        Assert.Null(facts.Duration);
        Assert.InRange(source.BytesRead, 1, 100_000);
    }

    [Fact]
    public async Task InspectAsync_DeclaredFacts_AreReplacedByTheContent()
    {
        var declared = new MediaFacts { ContentType = "image/png", Width = 1, Height = 1, Length = 9 };
        var request = new VideoRequest { StartFrame = VideoMedia.FromUri(Address) with { Facts = declared } };

        var facts = (await request.InspectAsync(new Source(SampleFiles.Read("baseline.jpg")).Options, Token)).StartFrame!.Facts!;

        Assert.Equal(("image/jpeg", 131, MediaFactsBasis.Inspected), (facts.ContentType, facts.Width!.Value, facts.Basis));
    }

    [Fact]
    public async Task InspectAsync_ContentThatDoesNotTellAll_KeepsTheRestAsDeclared()
    {
        var request = new VideoRequest { SourceVideo = VideoMedia.FromUri(Address) with { Facts = new() { Duration = TimeSpan.FromSeconds(4) } } };

        var facts = (await request.InspectAsync(new Source(SampleFiles.Read("live.webm")).Options, Token)).SourceVideo!.Facts!;

        Assert.Equal((96, 4, MediaFactsBasis.Declared), (facts.Width!.Value, facts.Duration!.Value.TotalSeconds, facts.Basis));
    }

    [Fact]
    public async Task InspectAsync_UnknownContentOrNoStream_LeavesTheInputAlone()
    {
        var request = new VideoRequest { StartFrame = VideoMedia.FromUri(Address) with { Facts = new() { Width = 5 } } };

        Assert.Equal(request.StartFrame, (await request.InspectAsync(new Source("<html/>"u8.ToArray()).Options, Token)).StartFrame);
        Assert.Equal(request.StartFrame, (await request.InspectAsync(new() { OpenAddressAsync = static (_, _) => Task.FromResult<Stream?>(null) }, Token)).StartFrame);
    }

    [Fact]
    public async Task InspectAsync_EveryRole_IsInspectedOnceAndTheFingerprintStays()
    {
        var source = new Source(SampleFiles.Read("odd.png"));
        var media = VideoMedia.FromUri(Address);
        var request = new VideoRequest("a boat")
        {
            StartFrame = media,
            EndFrame = media,
            DrivingAudio = media,
            SourceVideo = media,
            ReferenceImages = [VideoMedia.FromProviderFile("fal", "1"), media],
            ReferenceVideos = [media],
            ReferenceAudio = [media],
            Masks = [media],
            DepthMap = media,
            StyleReferences = [media],
            NegativeReferences = [media],
            Characters = [new() { Name = "ada", ReferenceImages = [media] }],
            Style = new() { ReferenceImages = [media] },
        };

        var inspected = await request.InspectAsync(source.Options, Token);

        Assert.All(
            new[]
            {
                inspected.StartFrame, inspected.EndFrame, inspected.DrivingAudio, inspected.SourceVideo, inspected.ReferenceImages[1], inspected.ReferenceVideos[0], inspected.ReferenceAudio[0],
                inspected.Masks[0], inspected.DepthMap, inspected.StyleReferences[0], inspected.NegativeReferences[0], inspected.Characters[0].ReferenceImages[0], inspected.Style!.ReferenceImages[0],
            },
            static input => Assert.Equal(131, input!.Facts!.Width));
        Assert.Null(inspected.ReferenceImages[0].Facts);
        Assert.Equal(request.Fingerprint, inspected.Fingerprint);
        Assert.Equal(1, source.Opened);
    }

    [Fact]
    public async Task InspectAsync_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var request = new VideoRequest { StartFrame = VideoMedia.FromUri(Address) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request.InspectAsync(new Source(new byte[9]).Options, cancelled.Token));
    }

    /// <summary>A stream like that of a download: it tells no length and gives a few bytes at a time.</summary>
    private sealed class Source : MemoryStream
    {
        public Source(byte[] content)
            : base(content)
        {
            Options = new()
            {
                OpenAddressAsync = (uri, _) =>
                {
                    Assert.Equal(Address, uri);
                    Opened++;
                    return Task.FromResult<Stream?>(this);
                },
            };
        }

        public MediaInspectionOptions Options { get; }

        public int Opened { get; private set; }

        public long BytesRead { get; private set; }

        public bool IsDisposed { get; private set; }

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
            BytesRead += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
