using VideoEngines.Conformance;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Conformance;

/// <summary>The wires of Google's engines.</summary>
internal static class GoogleWires
{
    public static ConformanceWire GoogleVeo31 => new VertexWire(VideoEngineIds.GoogleVeo31, "veo-3.1-generate-001", static (options, handler, clock) => new GoogleVeo31Engine(options, handler, clock));

    public static ConformanceWire GoogleVeo31Fast => new VertexWire(VideoEngineIds.GoogleVeo31Fast, "veo-3.1-fast-generate-001", static (options, handler, clock) => new GoogleVeo31FastEngine(options, handler, clock));

    public static ConformanceWire GoogleVeo31Lite => new VertexWire(VideoEngineIds.GoogleVeo31Lite, "veo-3.1-lite-generate-001", static (options, handler, clock) => new GoogleVeo31LiteEngine(options, handler, clock));

    public static ConformanceWire GoogleVeo3 => new VertexWire(VideoEngineIds.GoogleVeo3, "veo-3.0-generate-001", static (options, handler, clock) => new GoogleVeo3Engine(options, handler, clock));

    public static ConformanceWire GoogleVeo3Fast => new VertexWire(VideoEngineIds.GoogleVeo3Fast, "veo-3.0-fast-generate-001", static (options, handler, clock) => new GoogleVeo3FastEngine(options, handler, clock));

    public static ConformanceWire GoogleVeo2 => new VertexWire(VideoEngineIds.GoogleVeo2, "veo-2.0-generate-001", static (options, handler, clock) => new GoogleVeo2Engine(options, handler, clock));

    public static ConformanceWire GoogleVeo31OnGemini => new GeminiWire(VideoEngineIds.GoogleVeo31OnGemini, "veo-3.1-generate-preview");

    public static ConformanceWire GoogleVeo31FastOnGemini => new GeminiWire(VideoEngineIds.GoogleVeo31FastOnGemini, "veo-3.1-fast-generate-preview");

    public static ConformanceWire GoogleVeo31LiteOnGemini => new GeminiWire(VideoEngineIds.GoogleVeo31LiteOnGemini, "veo-3.1-lite-generate-preview");

    public static ConformanceWire GoogleVeo3OnGemini => new GeminiWire(VideoEngineIds.GoogleVeo3OnGemini, "veo-3.0-generate-001");

    public static ConformanceWire GoogleVeo3FastOnGemini => new GeminiWire(VideoEngineIds.GoogleVeo3FastOnGemini, "veo-3.0-fast-generate-001");

    public static ConformanceWire GoogleVeo2OnGemini => new GeminiWire(VideoEngineIds.GoogleVeo2OnGemini, "veo-2.0-generate-001");
}
