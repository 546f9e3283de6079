using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VideoEngines.Tests.Wires;

/// <summary>Writes a request down as the clients' requests are written down (node/lib/record.mjs).</summary>
internal static class SentRequest
{
    private const int Longest = 1000;

    // What says something of the program and the machine, not of the request.
    private static readonly string[] Transport = ["host", "user-agent", "accept", "content-length", "transfer-encoding"];

    public static async Task<JsonObject> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var sent = new JsonObject { ["method"] = request.Method.Method, ["address"] = uri.GetLeftPart(UriPartial.Authority), ["path"] = uri.AbsolutePath };
        if (uri.Query.Length > 1)
        {
            sent["query"] = new JsonObject(uri.Query[1..].Split('&').Select(static pair => pair.Split('=', 2))
                .Select(static pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), (JsonNode?)Uri.UnescapeDataString(pair[1]))));
        }

        var type = request.Content?.Headers.ContentType;
        sent["headers"] = Headers(request);
        var bytes = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        if (type?.MediaType == "application/json")
        {
            sent["body"] = Shorten(JsonNode.Parse(bytes));
        }
        else if (type?.MediaType == "multipart/form-data")
        {
            sent["form"] = Form(bytes, type.Parameters.Single(static parameter => parameter.Name == "boundary").Value!.Trim('"'));
        }
        else if (bytes.Length > 0)
        {
            sent["file"] = File(bytes);
        }

        return sent;
    }

    private static JsonObject Headers(HttpRequestMessage request)
    {
        var headers = new JsonObject();
        foreach (var (name, values) in request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []))
        {
            var key = name.ToLowerInvariant();
            var value = string.Join(",", values);
            if (!Transport.Contains(key))
            {
                headers[key] = key switch { "authorization" => value.Split(' ')[0], "x-goog-api-key" => "(key)", "content-type" => value.Split(';')[0], _ => value };
            }
        }

        return headers;
    }

    private static JsonNode? Shorten(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, Shorten(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Shorten)]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > Longest => $"{text[..40]}... {text.Length} characters, sha256 {Hash(Encoding.UTF8.GetBytes(text))}",
        _ => node?.DeepClone(),
    };

    /// <summary>Latin-1 keeps every byte, so that the form can be cut as text.</summary>
    private static JsonArray Form(byte[] bytes, string boundary)
    {
        var form = new JsonArray();
        foreach (var part in Encoding.Latin1.GetString(bytes).Split("--" + boundary)[1..^1])
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var head = part[..end].Split("\r\n");
            var content = Encoding.Latin1.GetBytes(part[(end + 4)..^2]);
            var disposition = head.Single(static line => line.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase));
            var item = new JsonObject { ["name"] = Parameter(disposition, "name") };
            if (Parameter(disposition, "filename") is { } name)
            {
                item["filename"] = name;
                item["type"] = head.SingleOrDefault(static line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?.Split(':')[1].Trim();
                foreach (var (key, value) in File(content))
                {
                    item[key] = value!.DeepClone();
                }
            }
            else
            {
                item["text"] = Encoding.UTF8.GetString(content);
            }

            form.Add((JsonNode)item);
        }

        return form;
    }

    private static string? Parameter(string header, string name) =>
        header.Split(';').Select(static part => part.Trim()).FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..].Trim('"');

    private static JsonObject File(byte[] bytes) => new() { ["length"] = bytes.Length, ["sha256"] = Hash(bytes) };

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
