using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>Routes the first generation of Kling's API (kling.md a.7).</summary>
internal static class KlingLegacyApi
{
    private const string IdentifyFace = "/v1/videos/identify-face";

    public static Task RouteAsync(Exchange exchange)
    {
        var post = HttpMethods.IsPost(exchange.Method);
        if (exchange.Path == IdentifyFace)
            return post ? KlingFaceFinder.FindAsync(exchange) : KlingErrors.WriteAsync(exchange, 1202);
        if (KlingLegacyKind.Find(exchange.Path, out var id) is not { } kind)
            return KlingErrors.WriteAsync(exchange, 1203);
        if (post && id is null)
            return KlingLegacySubmit.CreateAsync(exchange, kind);
        if (!HttpMethods.IsGet(exchange.Method))
            return KlingErrors.WriteAsync(exchange, 1202);
        return id is null ? KlingLegacyReads.ListAsync(exchange, kind) : KlingLegacyReads.GetAsync(exchange, kind, id);
    }
}
