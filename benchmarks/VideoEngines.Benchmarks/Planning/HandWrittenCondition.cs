using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Planning;

/// <summary>Conditions of rules as plain loops over plain fields, for text-to-video requests.</summary>
internal sealed class HandWrittenCondition
{
    private readonly VideoContentClass[] _content;
    private readonly VideoTier[] _tiers;
    private readonly VideoOperation[] _operations;
    private readonly VideoAspectRatio[] _ratios;
    private readonly VideoResolution[] _resolutions;
    private readonly (RoutingNumber Number, RoutingRange Range)[] _numbers;
    private readonly (RoutingFlag Flag, bool Wanted)[] _flags;
    private readonly (string Label, string[] Values)[] _metadata;
    private readonly HandWrittenCondition[] _all;
    private readonly HandWrittenCondition[] _any;
    private readonly HandWrittenCondition? _not;

    public HandWrittenCondition(RoutingCondition when)
    {
        _content = [.. when.ContentClasses];
        _tiers = [.. when.Tiers];
        _operations = [.. when.Operations];
        _ratios = [.. when.AspectRatios];
        _resolutions = [.. when.Resolutions];
        _numbers = [.. when.Numbers.Select(static n => (n.Key, n.Value))];
        _flags = [.. when.Flags.Select(static f => (f.Key, f.Value))];
        _metadata = [.. when.Metadata.Select(static m => (m.Key, m.Value.ToArray()))];
        _all = [.. when.All.Select(static c => new HandWrittenCondition(c))];
        _any = [.. when.Any.Select(static c => new HandWrittenCondition(c))];
        _not = when.Not is { } not ? new(not) : null;
    }

    public bool IsMet(VideoRequest request, VideoTier? tier)
    {
        if ((_content.Length > 0 && !(request.ContentClass is { } content && Array.IndexOf(_content, content) >= 0))
            || (_tiers.Length > 0 && !(tier is { } named && Array.IndexOf(_tiers, named) >= 0))
            || (_operations.Length > 0 && Array.IndexOf(_operations, VideoOperation.TextToVideo) < 0)
            || (_ratios.Length > 0 && !(request.AspectRatio is { } ratio && Array.IndexOf(_ratios, ratio) >= 0))
            || (_resolutions.Length > 0 && !(request.Resolution is { } resolution && Array.IndexOf(_resolutions, resolution) >= 0)))
        {
            return false;
        }

        foreach (var (number, range) in _numbers)
        {
            decimal? value = number switch
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
            if (value is null || value < range.Minimum || value > range.Maximum)
            {
                return false;
            }
        }

        foreach (var (flag, wanted) in _flags)
        {
            bool? value = flag switch
            {
                RoutingFlag.Audio => request.GenerateAudio,
                RoutingFlag.StartFrame => request.StartFrame is not null,
                RoutingFlag.EndFrame => request.EndFrame is not null,
                RoutingFlag.SourceVideo => request.SourceVideo is not null,
                RoutingFlag.DrivingAudio => request.DrivingAudio is not null,
                RoutingFlag.NegativePrompt => request.NegativePrompt is not null,
                RoutingFlag.Seed => request.Seed is not null,
                _ => request.Style is not null,
            };
            if (value != wanted)
            {
                return false;
            }
        }

        foreach (var (label, values) in _metadata)
        {
            if (!request.Metadata.TryGetValue(label, out var value) || Array.IndexOf(values, value) < 0)
            {
                return false;
            }
        }

        return All(request, tier) && (_any.Length == 0 || Any(request, tier)) && _not?.IsMet(request, tier) != true;
    }

    private bool All(VideoRequest request, VideoTier? tier)
    {
        foreach (var condition in _all)
        {
            if (!condition.IsMet(request, tier))
            {
                return false;
            }
        }

        return true;
    }

    private bool Any(VideoRequest request, VideoTier? tier)
    {
        foreach (var condition in _any)
        {
            if (condition.IsMet(request, tier))
            {
                return true;
            }
        }

        return false;
    }
}
