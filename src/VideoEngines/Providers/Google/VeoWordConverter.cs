using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Google;

/// <summary>Reads and writes the wire's words and nothing else; the library's own converter would take numbers and any case.</summary>
internal abstract class VeoWordConverter<T>(params (T Value, string Word)[] words) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        foreach (var (value, word) in words)
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(word))
            {
                return value;
            }
        }

        throw new JsonException($"The value is none of {string.Join(", ", words.Select(static pair => pair.Word))}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var (known, word) in words)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                writer.WriteStringValue(word);
                return;
            }
        }

        throw new JsonException($"{typeof(T).Name} is none of the values that exist.");
    }
}
