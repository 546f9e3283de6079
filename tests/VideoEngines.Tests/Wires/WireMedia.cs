namespace VideoEngines.Tests.Wires;

/// <summary>The inputs that the captured cases name, in our words.</summary>
internal static class WireMedia
{
    public const string Prompt = "A paper boat on a rain puddle";

    public static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/boat.png");
    public static readonly VideoMedia OtherImage = VideoMedia.FromUri("https://media.example/harbour.png");
    public static readonly VideoMedia Video = VideoMedia.FromUri("https://media.example/boat.mp4") with { Facts = new MediaFacts { Duration = Seconds(3) } };
    public static readonly VideoMedia Sound = VideoMedia.FromUri("https://media.example/boat.mp3") with { Facts = new MediaFacts { Duration = Seconds(3) } };

    /// <summary>Gets a picture of 1280x720 as bytes.</summary>
    public static VideoMedia Bytes { get; } = VideoMedia.FromBytes(Read("boat.png"), "image/png");

    /// <summary>Gets sizes of 480 lines.</summary>
    public static VideoResolution Lines480 { get; } = VideoResolution.Parse("480p");

    public static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    public static Uri AddressOf(VideoMedia media) => ((UriVideoMedia)media).Uri;

    /// <summary>The same picture, followed by zeros, so that it is too large to travel inside a request.</summary>
    public static VideoMedia Large(int length)
    {
        var bytes = new byte[length];
        Read("boat.png").CopyTo(bytes, 0);
        return VideoMedia.FromBytes(bytes, "image/png");
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Wires", "inputs", name));
}
