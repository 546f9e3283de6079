using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal;

/// <summary>Reads and writes an enum as its lower-case names and nothing else; the library's own converter would take numbers and any case.</summary>
internal sealed class FalWordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly (T Value, string Word)[] Words = [.. Enum.GetValues<T>().Select(static value => (value, FalWords.Of(value)))];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var (value, word) in Words)
            {
                if (reader.ValueTextEquals(word))
                {
                    return value;
                }
            }
        }

        throw new JsonException($"The value is not one of {string.Join(", ", Words.Select(static w => w.Word))}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(FalWords.Of(value));
}
