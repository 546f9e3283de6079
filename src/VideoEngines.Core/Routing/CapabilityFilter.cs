using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;

namespace VideoEngines.Routing;

/// <summary>Compares what a request demands with what an engine can do. Silence demands nothing; unknown meets no demand.</summary>
internal static class CapabilityFilter
{
    /// <summary>Adds every unmet demand, except those on inputs.</summary>
    /// <returns>Whether a price can be told in spite of the reasons.</returns>
    public static bool Check(CompiledOperation operation, in RequestDemands demands, uint resolutions, uint allowUnknown, ref ReasonBuffer reasons)
    {
        var before = reasons.Count;
        CheckDuration(operation, demands, allowUnknown, ref reasons);
        CheckResolution(operation, demands, resolutions, allowUnknown, ref reasons);
        CheckAudio(operation, demands.Audio, allowUnknown, ref reasons);
        CheckOutputs(operation, demands.Count, allowUnknown, ref reasons);
        var canPrice = reasons.Count == before;

        CheckRatio(operation, demands.Ratio, allowUnknown, ref reasons);
        CheckPrompt(operation, demands.PromptLength, ref reasons);
        if (demands.IsParticular)
        {
            CheckParticular(operation.Capabilities, demands, allowUnknown, ref reasons);
        }

        return canPrice;
    }

    public static void Unknown(VideoCapability capability, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if ((allowUnknown & (1u << (int)capability)) == 0)
        {
            reasons.Add(ReasonKind.UnknownCapability, (int)capability);
        }
    }

    private static void CheckDuration(CompiledOperation operation, in RequestDemands demands, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (demands.DurationTicks < 0)
        {
            return;
        }

        if (operation.Durations is null && demands.DurationTicks > 0)
        {
            Unknown(VideoCapability.Duration, allowUnknown, ref reasons);
        }
        else if (demands.DurationTicks <= 0 || !operation.Durations!.Allows(demands))
        {
            reasons.Add(ReasonKind.Duration);
        }
    }

    private static void CheckResolution(CompiledOperation operation, in RequestDemands demands, uint resolutions, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (resolutions != 0 || !demands.AsksResolution)
        {
            return;
        }

        if (operation.AllResolutions == 0)
        {
            Unknown(VideoCapability.Resolution, allowUnknown, ref reasons);
        }
        else if (demands.Exact.Width > 0 && !operation.KnowsSizes)
        {
            Unknown(VideoCapability.Resolution, allowUnknown, ref reasons);
        }
        else
        {
            reasons.Add(ReasonKind.Resolution);
        }
    }

    private static void CheckParticular(OperationCapabilities capabilities, in RequestDemands demands, uint allowUnknown, ref ReasonBuffer reasons)
    {
        CheckFrameRate(capabilities.FrameRates, demands.FramesPerSecond, allowUnknown, ref reasons);
        CheckSeed(capabilities.Seed, demands.Seed, allowUnknown, ref reasons);
        CheckNegativePrompt(capabilities.NegativePrompt, demands, allowUnknown, ref reasons);
        CheckCamera(capabilities.Camera, demands, allowUnknown, ref reasons);
    }

    private static void CheckAudio(CompiledOperation operation, bool? asked, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (asked is not { } sound)
        {
            return;
        }

        var support = operation.Capabilities.Audio.Support;
        if (support == AudioSupport.Unknown)
        {
            Unknown(VideoCapability.Audio, allowUnknown, ref reasons);
        }
        else if (support == (sound ? AudioSupport.Never : AudioSupport.Always))
        {
            reasons.Add(ReasonKind.Audio);
        }
    }

    private static void CheckOutputs(CompiledOperation operation, int count, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (count == 1)
        {
            return;
        }

        var outputs = operation.Capabilities.Outputs;
        if (count < 1 || count > outputs?.MaxPerCall)
        {
            reasons.Add(ReasonKind.OutputCount);
        }
        else if (outputs is null)
        {
            Unknown(VideoCapability.Outputs, allowUnknown, ref reasons);
        }
    }

    private static void CheckRatio(CompiledOperation operation, long ratio, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (ratio == 0)
        {
            return;
        }

        if (Array.IndexOf(operation.Ratios, ratio) >= 0)
        {
            return;
        }

        if (operation.Capabilities.AspectRatios is null)
        {
            Unknown(VideoCapability.AspectRatio, allowUnknown, ref reasons);
        }
        else
        {
            reasons.Add(ReasonKind.AspectRatio);
        }
    }

    private static void CheckFrameRate(FrameRateCapability? rates, int asked, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (asked == 0)
        {
            return;
        }

        if (rates is null && asked > 0)
        {
            Unknown(VideoCapability.FrameRate, allowUnknown, ref reasons);
        }
        else if (rates is null || !rates.Values.Contains(asked))
        {
            reasons.Add(ReasonKind.FrameRate);
        }
    }

    private static void CheckSeed(SeedCapability seed, long? asked, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (asked is { } value && seed.Support == CapabilitySupport.Yes && (value < seed.Minimum || value > seed.Maximum))
        {
            reasons.Add(ReasonKind.Seed);
        }
        else
        {
            CheckSupport(asked is not null, seed.Support, ReasonKind.Seed, VideoCapability.Seed, allowUnknown, ref reasons);
        }
    }

    private static void CheckNegativePrompt(FeatureCapability negative, in RequestDemands demands, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (demands.HasNegativePrompt && negative.Support == CapabilitySupport.Yes && demands.Request.NegativePrompt!.Length > negative.Limit)
        {
            reasons.Add(ReasonKind.NegativePromptTooLong);
        }
        else
        {
            CheckSupport(demands.HasNegativePrompt, negative.Support, ReasonKind.NegativePrompt, VideoCapability.NegativePrompt, allowUnknown, ref reasons);
        }
    }

    private static void CheckSupport(bool asked, CapabilitySupport support, ReasonKind kind, VideoCapability capability, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (!asked || support == CapabilitySupport.Yes)
        {
            return;
        }

        if (support == CapabilitySupport.No)
        {
            reasons.Add(kind);
        }
        else
        {
            Unknown(capability, allowUnknown, ref reasons);
        }
    }

    private static void CheckPrompt(CompiledOperation operation, int length, ref ReasonBuffer reasons)
    {
        if (length == 0 && operation.RequiresPrompt)
        {
            reasons.Add(ReasonKind.PromptMissing);
        }
        else if (length > 0 && !operation.Capabilities.TakesWords)
        {
            reasons.Add(ReasonKind.PromptNotAccepted);
        }
        else if (length > operation.MaxPromptLength)
        {
            reasons.Add(ReasonKind.PromptTooLong);
        }
    }

    private static void CheckCamera(CameraCapability camera, in RequestDemands demands, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (demands.CameraMoves == 0)
        {
            return;
        }

        if (camera.Support == CameraSupport.Unknown)
        {
            Unknown(VideoCapability.Camera, allowUnknown, ref reasons);
        }
        else if (demands.CameraMoves > camera.MaxMoves || !demands.Request.Camera.All(camera.Has))
        {
            reasons.Add(ReasonKind.Camera);
        }
    }
}
