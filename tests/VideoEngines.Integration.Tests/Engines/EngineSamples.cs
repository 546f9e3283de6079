namespace VideoEngines.Integration.Tests.Engines;

/// <summary>One sample of every emulated engine.</summary>
internal static class EngineSamples
{
    public static IReadOnlyDictionary<string, EngineSample> All { get; } = new[]
    {
        FalSamples.All,
        GoogleSamples.All,
        AlibabaSamples.All,
        ByteDanceSamples.All,
        ComfyUISamples.All,
        KlingSamples.All,
        LtxSamples.All,
        OpenAISamples.All,
        ReplicateSamples.All,
        RunwaySamples.All,
    }.SelectMany(static samples => samples).ToDictionary(static sample => sample.Id.ToString(), StringComparer.Ordinal);

    public static IEnumerable<EngineSample> Of(string emulatorProvider) => All.Values.Where(sample => sample.EmulatorProvider == emulatorProvider);
}
