using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ltx;

/// <summary>POST /v1/upload, and the storage target that it names: a PUT within an hour, once, with the headers of the answer. A file lives 24 hours of emulated time (ltx.md).</summary>
internal sealed class LtxUploads : IResettable
{
    public const string TargetPrefix = "/uploads/";
    public const string Scheme = "ltx://uploads/";

    private const long Largest = 100L << 20;
    private const string RangeHeader = "x-goog-content-length-range";
    private const string MatchHeader = "x-goog-if-generation-match";
    private const string Range = "0,104857600";

    private static readonly TimeSpan TargetLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan FileLifetime = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private readonly EmulatedClock _clock;
    private readonly ulong _seed;
    private long _count;

    private LtxUploads(EmulatorState state)
    {
        _clock = state.Clock;
        _seed = SeededValues.SeedOf(state.Options.Seed, "ltx-upload");
    }

    public static LtxUploads Create(EmulatorState state) => new(state);

    public bool IsUsable(string uri) => _uploads.TryGetValue(uri[Scheme.Length..], out var upload) && upload.Stored is { } stored && _clock.Now - stored < FileLifetime;

    public void Reset()
    {
        _uploads.Clear();
        Interlocked.Exchange(ref _count, 0);
    }

    public Task CreateAsync(Exchange exchange)
    {
        var id = SeededValues.Uuid(SeededValues.Mix(_seed, (ulong)Interlocked.Increment(ref _count)));
        _uploads[id] = new Upload(_clock.Now);
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("upload_url", exchange.BaseUrl + TargetPrefix + id);
            json.WriteString("storage_uri", Scheme + id);
            json.WriteString("expires_at", _clock.ToWall(_clock.Now + TargetLifetime).UtcDateTime);
            json.WriteStartObject("required_headers");
            json.WriteString(RangeHeader, Range);
            json.WriteString(MatchHeader, "0");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>The storage target takes no key: the address is signed.</summary>
    public async Task ReceiveAsync(Exchange exchange)
    {
        var http = exchange.Http;
        var found = _uploads.TryGetValue(exchange.Path[TargetPrefix.Length..], out var upload);
        long length = 0;
        var chunk = new byte[64 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(chunk, exchange.Aborted).ConfigureAwait(false)) > 0;)
            length += read;
        exchange.NoteBodyLength(length);
        http.Response.StatusCode = upload switch
        {
            null => StatusCodes.Status404NotFound,
            _ when http.Request.Headers[RangeHeader] != Range || http.Request.Headers[MatchHeader] != "0" => StatusCodes.Status403Forbidden,
            _ when _clock.Now - upload.Created >= TargetLifetime => StatusCodes.Status403Forbidden,
            { Stored: not null } => StatusCodes.Status412PreconditionFailed,
            _ when length is 0 or > Largest => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status200OK,
        };
        if (found && http.Response.StatusCode == StatusCodes.Status200OK)
            upload!.Stored = _clock.Now;
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private sealed class Upload(DateTimeOffset created)
    {
        public DateTimeOffset Created { get; } = created;

        public DateTimeOffset? Stored { get; set; }
    }
}
