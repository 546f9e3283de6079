namespace VideoEngines.Tests.Conformance;

/// <summary>A price for engines that the shipped catalog has none of.</summary>
internal static class ConformancePrice
{
    public static string Of(VideoEngineId engine) => $$"""
        {
          "schemaVersion": 1, "version": "test",
          "offers": { "{{engine}}": { "prices": [{ "charges": [{ "per": "clip", "amount": 0.5 }], "unit": "USD", "source": "VE", "checked": "2026-11-24", "confidence": "low" }] } }
        }
        """;
}
