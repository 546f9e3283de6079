using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba;

/// <summary>Reads and writes the documented words and nothing else; the library's own converter would take numbers and any case.</summary>
internal abstract class AlibabaWordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private readonly (T Value, string Word)[] _words;

    private protected AlibabaWordConverter(params (T Value, string Word)[] words) => _words = words;

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var (value, word) in _words)
            {
                if (reader.ValueTextEquals(word))
                {
                    return value;
                }
            }
        }

        throw new JsonException($"The value is none of {string.Join(", ", _words.Select(static w => $"\"{w.Word}\""))}.");
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(WordOf(value));

    private string WordOf(T value)
    {
        foreach (var (known, word) in _words)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                return word;
            }
        }

        throw new JsonException($"{value} is no {typeof(T).Name}.");
    }
}

internal sealed class AlibabaShotTypeConverter() : AlibabaWordConverter<AlibabaShotType>((AlibabaShotType.One, "single"), (AlibabaShotType.Several, "multi"));

internal sealed class AlibabaAudioSettingConverter() : AlibabaWordConverter<AlibabaAudioSetting>((AlibabaAudioSetting.Auto, "auto"), (AlibabaAudioSetting.Origin, "origin"));

internal sealed class AlibabaAnimationConverter() : AlibabaWordConverter<AlibabaAnimation>((AlibabaAnimation.Move, "move"), (AlibabaAnimation.Mix, "mix"));

internal sealed class AlibabaAnimationModeConverter() : AlibabaWordConverter<AlibabaAnimationMode>((AlibabaAnimationMode.Standard, "wan-std"), (AlibabaAnimationMode.Professional, "wan-pro"));
