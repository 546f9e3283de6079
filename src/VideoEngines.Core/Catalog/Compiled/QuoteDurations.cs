namespace VideoEngines.Catalog.Compiled;

/// <summary>The seconds that a price counts; -1 when they are not known.</summary>
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

    public static (decimal Low, decimal High) Output(CompiledOperation operation, in RequestDemands demands)
    {
        if (TryExact(operation, demands, out var exact))
        {
            return (exact, exact);
        }

        if (operation.Capabilities.Durations?.Kind == DurationKind.FollowsInput)
        {
            var input = Leading(operation, demands);
            if (input.Low >= 0)
            {
                return input;
            }
        }

        return operation.DefaultSeconds >= 0 ? (operation.DefaultSeconds, operation.DefaultSeconds)
            : operation.MaxSeconds >= 0 ? (Math.Max(operation.MinSeconds, 0), operation.MaxSeconds)
            : (-1, -1);
    }

    /// <summary>The seconds of all videos that go in; of all sounds when no video does.</summary>
    public static (decimal Low, decimal High) Input(CompiledOperation operation, in RequestDemands demands)
    {
        var video = demands.HasVideoInput;
        var (low, high) = (0m, 0m);
        foreach (var input in demands.Inputs)
        {
            if (video ? !input.IsVideo : !input.HasDuration)
            {
                continue;
            }

            var seconds = One(operation, input);
            if (seconds.Low < 0)
            {
                return (-1, -1);
            }

            (low, high) = (low + seconds.Low, high + seconds.High);
        }

        return (low, high);
    }

    /// <summary>The input that the output is as long as: the driving sound, else the video to edit, else the first reference video.</summary>
    private static (decimal Low, decimal High) Leading(CompiledOperation operation, in RequestDemands demands)
    {
        foreach (var role in (ReadOnlySpan<VideoInputRole>)[VideoInputRole.DrivingAudio, VideoInputRole.SourceVideo, VideoInputRole.ReferenceVideo])
        {
            foreach (var input in demands.Inputs)
            {
                if (input.Role == role)
                {
                    return One(operation, input);
                }
            }
        }

        return (-1, -1);
    }

    private static (decimal Low, decimal High) One(CompiledOperation operation, RequestInput input)
    {
        if (input.Media.Facts?.Duration is { } known)
        {
            var seconds = RequestDemands.ToSeconds(known.Ticks);
            return (seconds, seconds);
        }

        foreach (var capability in operation.Capabilities.Inputs ?? [])
        {
            if (capability.Role == input.Role && capability.MaxDuration is { } longest)
            {
                return (RequestDemands.ToSeconds(capability.MinDuration?.Ticks ?? 0), RequestDemands.ToSeconds(longest.Ticks));
            }
        }

        return (-1, -1);
    }
}
