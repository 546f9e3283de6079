using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Sets the header of the same name.</summary>
internal static class RetryAfter
{
    public static void Set(HttpContext http, TimeSpan? wait)
    {
        if (wait is { } time)
            http.Response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
