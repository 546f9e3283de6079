using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.Providers.Replicate;

namespace Quickstart;

/// <summary>Gives engines that cannot start from a prompt alone what they need: a portrait, a voice, footage that exists by name only (the emulator fetches nothing).</summary>
internal static class SampleInputs
{
    private static readonly VideoOperation Motion = new("motion-transfer");
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>Completes the request for an engine: the inputs of an operation that it does, in a size that has a price.</summary>
    public static VideoRequest Complete(VideoRequest request, EngineOffer offer)
    {
        if (offer.Id == VideoEngineIds.ReplicateAny)
        {
            return request.With(new ReplicateVideoOptions { Model = "minimax/video-01" });
        }

        var operations = offer.Operations.Values
            .OrderByDescending(can => can.Operation == request.EffectiveOperation)
            .ThenBy(static can => can.Inputs?.Sum(static input => input.Minimum) ?? 0).ThenBy(static can => can.Operation.Value, StringComparer.Ordinal);
        var completed = operations.Select(can => can.Operation == request.EffectiveOperation ? request : WithInputs(request, can)).ToList();
        var chosen = completed.Select(candidate => WithPrice(candidate, offer)).FirstOrDefault(static candidate => candidate is not null) ?? completed[0];
        if (chosen != request)
        {
            Console.WriteLine($"{offer.Id} is asked for {chosen}, with samples for the inputs that it needs.");
        }

        return chosen;
    }

    /// <summary>Some prices are known for some sizes only.</summary>
    private static VideoRequest? WithPrice(VideoRequest request, EngineOffer offer)
    {
        var sizes = request.Resolution is null ? offer.Operations[request.EffectiveOperation].Resolutions?.Values ?? [] : [];
        return sizes.SelectMany(size => new bool?[] { null, false, true }.Select(sound => request with { Resolution = size.Name, GenerateAudio = sound ?? request.GenerateAudio }))
            .Prepend(request)
            .FirstOrDefault(candidate => PriceQuoter.TryQuote(offer, candidate) is not null);
    }

    private static VideoRequest WithInputs(VideoRequest request, OperationCapabilities operation)
    {
        var needed = operation.Inputs?.Where(static input => input.Minimum > 0).ToList() ?? [];
        if (needed.Count == 0 && operation.Operation == VideoOperation.ReferenceToVideo && operation.Inputs?.FirstOrDefault(static input => input.Role == VideoInputRole.ReferenceImage) is { } reference)
        {
            needed.Add(reference);
        }

        // Whose motion it is goes without saying in the catalog: an image or a video, and we take the image.
        if (operation.Operation == Motion && needed.TrueForAll(static input => input.Role != VideoInputRole.StartFrame) && operation.Inputs?.FirstOrDefault(static input => input.Role == VideoInputRole.StartFrame) is { } character)
        {
            needed.Insert(0, character);
        }

        // An engine that says nothing of prompts takes none.
        var completed = request with { Operation = operation.Operation, Prompt = operation.Prompt is null or { Accepted: CapabilitySupport.No } ? null : request.Prompt };
        foreach (var input in needed)
        {
            completed = Add(completed, input);
        }

        return operation.Durations?.Kind == DurationKind.FollowsInput ? completed with { Duration = null } : completed;
    }

    private static VideoRequest Add(VideoRequest request, InputCapability input) => input.Role switch
    {
        var role when role == VideoInputRole.StartFrame => request with { StartFrame = Portrait() },
        var role when role == VideoInputRole.EndFrame => request with { EndFrame = Portrait() },
        var role when role == VideoInputRole.ReferenceImage => request with { ReferenceImages = [.. Enumerable.Repeat(Portrait(), Math.Max(1, input.Minimum))] },
        var role when role == VideoInputRole.ReferenceVideo => request with { ReferenceVideos = [.. Enumerable.Repeat(Footage(), Math.Max(1, input.Minimum))] },
        var role when role == VideoInputRole.ReferenceAudio => request with { ReferenceAudio = [.. Enumerable.Repeat(Voice(input), Math.Max(1, input.Minimum))] },
        var role when role == VideoInputRole.DrivingAudio => request with { DrivingAudio = Voice(input) },
        var role when role == VideoInputRole.SourceVideo => request with { SourceVideo = Footage() },
        _ => throw new QuickstartException($"There is no sample for the input {input.Role}."),
    };

    private static VideoMedia Portrait() => VideoMedia.FromBytes(Read("portrait.png"), "image/png");

    private static VideoMedia Footage() =>
        VideoMedia.FromUri("https://samples.example/dance.mp4") with { Facts = new MediaFacts { ContentType = "video/mp4", Width = 1280, Height = 720, Duration = Length } };

    private static VideoMedia Voice(InputCapability input)
    {
        // The length of bytes is read from them; that of an address is what we say.
        return input.Inline.Support == CapabilitySupport.No
            ? VideoMedia.FromUri("https://samples.example/voice.wav") with { Facts = new MediaFacts { ContentType = "audio/wav", Duration = Length } }
            : VideoMedia.FromBytes(Read("voice.wav"), "audio/wav");
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "media", name));
}
