using Microsoft.AspNetCore.Builder;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using VideoEngines.Diagnostics;

namespace Snippets.Concepts;

internal static class TelemetrySnippets
{
    public static void Export(WebApplicationBuilder builder)
    {
        // snippet: telemetry-export
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(VideoEnginesTelemetry.ActivitySourceName));
        builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(VideoEnginesTelemetry.MeterName));
        // end-snippet
    }
}
