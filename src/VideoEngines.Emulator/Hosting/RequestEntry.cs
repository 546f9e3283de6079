using System.Text;
using Microsoft.AspNetCore.Http;

namespace VideoEngines.Emulator.Hosting;

/// <summary>The growing record of one request.</summary>
internal sealed class RequestEntry
{
    private const int BodyLimit = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly List<EmulatorFaultKind> _faults = [];
    private byte[] _body = [];
    private string? _bodyHash;
    private long _bodyLength;
    private int? _status;
    private bool _completed;

    public RequestEntry(HttpRequest request, string provider, DateTimeOffset time)
    {
        Provider = provider;
        Time = time;
        Method = request.Method;
        Path = request.Path.Value ?? string.Empty;
        Query = request.QueryString.Value ?? string.Empty;
        _headers = [.. request.Headers.Select(header => KeyValuePair.Create(header.Key, Redact(header.Key, header.Value.ToString())))];
    }

    public long Sequence { get; set; }

    public string Provider { get; }

    public DateTimeOffset Time { get; }

    public string Method { get; }

    public string Path { get; }

    public string Query { get; }

    public void SetBody(byte[] body)
    {
        lock (_gate)
        {
            _body = body.Length <= BodyLimit ? body : body[..BodyLimit];
            _bodyLength = body.Length;
            _bodyHash = EmulatorBilling.HashOf(body);
        }
    }

    public void SetBodyLength(long length)
    {
        lock (_gate)
            _bodyLength = length;
    }

    public void Note(EmulatorFaultKind fault)
    {
        lock (_gate)
            _faults.Add(fault);
    }

    public void Complete(int? status)
    {
        lock (_gate)
        {
            _status = status;
            _completed = true;
        }
    }

    public RecordedRequest Snapshot()
    {
        lock (_gate)
        {
            return new RecordedRequest
            {
                Sequence = Sequence,
                Time = Time,
                Provider = Provider,
                Method = Method,
                Path = Path,
                Query = Query,
                Headers = new Dictionary<string, string>(_headers, StringComparer.OrdinalIgnoreCase),
                Body = Encoding.UTF8.GetString(_body),
                BodyHash = _bodyHash,
                BodyLength = _bodyLength,
                Status = _status,
                IsCompleted = _completed,
                Faults = [.. _faults],
            };
        }
    }

    private static string Redact(string name, string value)
    {
        if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && !name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
            return value;
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? value[..space] + " ***" : "***";
    }
}
