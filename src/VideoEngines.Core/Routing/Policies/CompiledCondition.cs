namespace VideoEngines.Routing;

/// <summary>A condition laid out for asking.</summary>
internal sealed class CompiledCondition
{
    private readonly RoutingCondition _condition;
    private readonly bool _isShort;
    private readonly CompiledCondition[] _all;
    private readonly CompiledCondition[] _any;
    private readonly CompiledCondition? _not;

    public CompiledCondition(RoutingCondition condition)
    {
        _condition = condition;
        _isShort = condition.IsShort;
        _all = [.. condition.All.Select(static c => new CompiledCondition(c))];
        _any = [.. condition.Any.Select(static c => new CompiledCondition(c))];
        _not = condition.Not is { } not ? new(not) : null;
    }

    public bool IsMet(VideoRequest request, VideoOperation operation, VideoTier? tier) =>
        IsIn(_condition.ContentClasses, request.ContentClass) && IsIn(_condition.Tiers, tier) && IsIn(_condition.Operations, operation)
        && (_isShort || IsRestMet(request, operation, tier));

    private bool IsRestMet(VideoRequest request, VideoOperation operation, VideoTier? tier)
    {
        if (!IsIn(_condition.AspectRatios, request.AspectRatio) || !IsIn(_condition.Resolutions, request.Resolution))
        {
            return false;
        }

        foreach (var (number, range) in _condition.Numbers)
        {
            if (Read(request, number) is not { } value || !range.Contains(value))
            {
                return false;
            }
        }

        foreach (var (flag, wanted) in _condition.Flags)
        {
            if (Read(request, flag) != wanted)
            {
                return false;
            }
        }

        foreach (var (label, values) in _condition.Metadata)
        {
            if (!request.Metadata.TryGetValue(label, out var value) || !values.Contains(value))
            {
                return false;
            }
        }

        return Array.TrueForAll(_all, c => c.IsMet(request, operation, tier))
            && (_any.Length == 0 || Array.Exists(_any, c => c.IsMet(request, operation, tier)))
            && _not?.IsMet(request, operation, tier) != true;
    }

    private static decimal? Read(VideoRequest request, RoutingNumber number) => number switch
    {
        RoutingNumber.Duration => (decimal?)request.Duration?.Ticks / TimeSpan.TicksPerSecond,
        RoutingNumber.FramesPerSecond => request.FramesPerSecond,
        RoutingNumber.Count => request.Count ?? 1,
        RoutingNumber.References => request.ReferenceImages.Count + request.ReferenceVideos.Count + request.ReferenceAudio.Count,
        RoutingNumber.ReferenceImages => request.ReferenceImages.Count,
        RoutingNumber.ReferenceVideos => request.ReferenceVideos.Count,
        RoutingNumber.ReferenceAudio => request.ReferenceAudio.Count,
        RoutingNumber.CameraMoves => request.Camera.Count,
        RoutingNumber.Characters => request.Characters.Count,
        _ => request.Prompt?.ToText().Length ?? 0,
    };

    private static bool? Read(VideoRequest request, RoutingFlag flag) => flag switch
    {
        RoutingFlag.Audio => request.GenerateAudio,
        RoutingFlag.StartFrame => request.StartFrame is not null,
        RoutingFlag.EndFrame => request.EndFrame is not null,
        RoutingFlag.SourceVideo => request.SourceVideo is not null,
        RoutingFlag.DrivingAudio => request.DrivingAudio is not null,
        RoutingFlag.NegativePrompt => !string.IsNullOrWhiteSpace(request.NegativePrompt),
        RoutingFlag.Seed => request.Seed is not null,
        _ => request.Style is not null,
    };

    private static bool IsIn<T>(IReadOnlyList<T> set, T? value)
        where T : struct, IEquatable<T>
    {
        if (set.Count == 0)
        {
            return true;
        }

        if (value is { } asked)
        {
            for (var i = 0; i < set.Count; i++)
            {
                if (set[i].Equals(asked))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
