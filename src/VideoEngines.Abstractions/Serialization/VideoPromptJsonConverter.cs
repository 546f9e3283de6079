using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>A plain prompt is a text, one with parts an object. Unknown parts are errors, for what would be ignored would still be paid.</summary>
public sealed class VideoPromptJsonConverter : JsonConverter<VideoPrompt>
{
    /// <inheritdoc/>
    public override VideoPrompt? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new VideoPrompt(reader.GetString());
        }

        return JsonSerializer.Deserialize(ref reader, VideoEnginesJsonContext.Default.VideoPromptForm) is { } form
            ? new VideoPrompt(form.Text)
            {
                Subject = form.Subject,
                Motion = form.Motion,
                Environment = form.Environment,
                Lighting = form.Lighting,
                Style = form.Style,
                Sound = form.Sound,
                Dialogue = form.Dialogue,
            }
            : null;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, VideoPrompt value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (!value.IsStructured)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        JsonSerializer.Serialize(
            writer,
            new VideoPromptForm
            {
                Text = value.Text,
                Subject = value.Subject,
                Motion = value.Motion,
                Environment = value.Environment,
                Lighting = value.Lighting,
                Style = value.Style,
                Sound = value.Sound,
                Dialogue = value.Dialogue,
            },
            VideoEnginesJsonContext.Default.VideoPromptForm);
    }
}
