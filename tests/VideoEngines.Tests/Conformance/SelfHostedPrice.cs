namespace VideoEngines.Tests.Conformance;

/// <summary>A price for engines on own GPUs, as a host would give one: 0.10 USD per second.</summary>
internal static class SelfHostedPrice
{
    public static string Overlay(VideoEngineId engine) => $$"""
        {
          "schemaVersion": 1, "version": "own-gpus",
          "offers": { "{{engine}}": { "prices": [{ "charges": [{ "per": "second", "amount": 0.1 }], "unit": "USD", "source": "VE", "checked": "2026-11-24", "confidence": "low" }] } }
        }
        """;
}
