using System.Text;
using System.Text.Json;

namespace VideoEngines.Providers.Kling;

/// <summary>Compares bodies with the golden files beside the tests: members, order and values; white space and escapes do not count.</summary>
internal static class GoldenWire
{
    public static void AssertBody(string name, ReadOnlyMemory<byte> body)
    {
        var golden = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Providers", "Kling", name + ".golden.json"));
        Assert.Equal(Canonical(golden), Canonical(body));
    }

    private static string Canonical(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
