using System.Text;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>One part of a form: a text, or a file.</summary>
internal sealed record FormPart(string Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Bytes)
{
    public bool IsFile => FileName is not null;

    public string Text => Encoding.UTF8.GetString(Bytes.Span);
}
