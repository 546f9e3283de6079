using VideoEngines;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace Snippets.Concepts;

internal static class MediaSnippets
{
    public static async Task FileAsync(IVideoRouter router)
    {
        // snippet: media-file
        var request = new VideoRequest("the boat sails on") { StartFrame = await VideoMedia.FromFileAsync("boat.png") };
        Console.WriteLine(request.StartFrame.Facts);            // image/png, 1280 x 720: read from the content, nothing is decoded
        var plan = await router.PlanAsync(request);             // engines that do not take such a picture are out, with the reason
        // end-snippet
    }

    public static async Task AddressAsync(VideoRequest request, HttpClient publicHostsOnly)
    {
        // snippet: media-inspect
        var inspected = await request.InspectAsync(new()
        {
            OpenAddressAsync = async (address, cancellationToken) => await publicHostsOnly.GetStreamAsync(address, cancellationToken),
            MaxBytes = 32 << 20,
        });
        // end-snippet
        _ = inspected;
    }

    public static void Samples()
    {
        // snippet: media-samples
        var frame = SampleMedia.Png(1280, 720);                          // VideoEngines.Testing
        var large = SampleMedia.Png(1280, 720, length: 6 << 20);         // of exactly 6 MiB
        var voice = SampleMedia.Wav(TimeSpan.FromSeconds(5));
        var clip = SampleMedia.Mp4(1280, 720, TimeSpan.FromSeconds(4), framesPerSecond: 24);
        // end-snippet
        _ = (frame, large, voice, clip);
    }
}
