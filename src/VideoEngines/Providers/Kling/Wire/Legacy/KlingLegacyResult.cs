namespace VideoEngines.Providers.Kling.Wire.Legacy;

internal sealed record KlingLegacyResult
{
    public IReadOnlyList<KlingOutput?>? Videos { get; init; }
}
