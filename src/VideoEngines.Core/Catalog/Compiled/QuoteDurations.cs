using VideoEngines.Metering;

namespace VideoEngines.Catalog.Compiled;

/// <summary>The seconds that a price counts, and what they rest on.</summary>
internal static class QuoteDurations
{
    /// <summary>The seconds of the output when they do not depend on an input.</summary>
    public static bool TryExact(CompiledOperation operation, in RequestDemands demands, out decimal seconds)
    {
        if (demands.DurationTicks >= 0)
        {
            seconds = demands.Seconds;
            return true;
        }

        seconds = operation.DefaultSeconds;
        return operation.HasDefaultSeconds;
    }

    public static QuoteRange Output(CompiledOperation operation, in RequestDemands demands)
    {
        if (TryExact(operation, demands, out var exact))
        {
            return QuoteRange.Exactly(exact);
        }

        var followsInput = operation.Capabilities.Durations?.Kind == DurationKind.FollowsInput;
        if (followsInput)
        {
            var input = Leading(operation, demands);
            if (input.IsKnown)
            {
                return input;
            }
        }

        return operation.DefaultSeconds >= 0 ? QuoteRange.Exactly(operation.DefaultSeconds)
            : operation.MaxSeconds >= 0 ? new(Math.Max(operation.MinSeconds, 0), operation.MaxSeconds, followsInput ? QuoteBasis.WorstCase : QuoteBasis.Request)
            : QuoteRange.Unknown;
    }

    /// <summary>The seconds of all videos that go in; of all sounds when no video does.</summary>
    public static QuoteRange Input(CompiledOperation operation, in RequestDemands demands)
    {
        var total = QuoteRange.Exactly(0);
        for (var i = 0; i < demands.Inputs.Length; i++)
        {
            var role = demands.Inputs[i].Role;
            if (!Counts(demands, demands.Inputs[i]) || Array.FindIndex(demands.Inputs, input => input.Role == role) < i)
            {
                continue;
            }

            var seconds = Role(operation, demands, role);
            if (!seconds.IsKnown)
            {
                return QuoteRange.Unknown;
            }

            total = total.Plus(seconds);
        }

        return total;
    }

    private static bool Counts(in RequestDemands demands, RequestInput input) => demands.HasVideoInput ? input.IsVideo : input.HasDuration;

    private static QuoteRange Role(CompiledOperation operation, in RequestDemands demands, VideoInputRole role)
    {
        var capability = Find(operation, role);
        var total = QuoteRange.Exactly(0);
        foreach (var input in demands.Inputs)
        {
            if (input.Role != role)
            {
                continue;
            }

            var seconds = One(capability, input);
            if (!seconds.IsKnown)
            {
                return QuoteRange.Unknown;
            }

            total = total.Plus(seconds);
        }

        return capability?.MaxTotalDuration is { } most ? total.AtMost(RequestDemands.ToSeconds(most.Ticks)) : total;
    }

    /// <summary>The input that the output is as long as: the driving sound, else the video to edit, else the first reference video.</summary>
    private static QuoteRange Leading(CompiledOperation operation, in RequestDemands demands)
    {
        foreach (var role in (ReadOnlySpan<VideoInputRole>)[VideoInputRole.DrivingAudio, VideoInputRole.SourceVideo, VideoInputRole.ReferenceVideo])
        {
            foreach (var input in demands.Inputs)
            {
                if (input.Role == role)
                {
                    return One(Find(operation, role), input);
                }
            }
        }

        return QuoteRange.Unknown;
    }

    private static QuoteRange One(InputCapability? capability, RequestInput input)
    {
        if (input.Media.Facts is { Duration: { } known } facts)
        {
            return QuoteRange.Exactly(RequestDemands.ToSeconds(known.Ticks), QuoteRange.BasisOf(facts));
        }

        return (capability?.MaxDuration ?? capability?.MaxTotalDuration) is { } longest
            ? new(RequestDemands.ToSeconds(capability!.MinDuration?.Ticks ?? 0), RequestDemands.ToSeconds(longest.Ticks), QuoteBasis.WorstCase)
            : QuoteRange.Unknown;
    }

    private static InputCapability? Find(CompiledOperation operation, VideoInputRole role)
    {
        foreach (var capability in operation.Capabilities.Inputs ?? [])
        {
            if (capability.Role == role)
            {
                return capability;
            }
        }

        return null;
    }
}
