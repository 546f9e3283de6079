using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace VideoEngines;

/// <summary>A multipart/form-data body, made of the same bytes for the same seed and parts, so that what is sent can be compared.</summary>
internal sealed class MultipartBody
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly string _boundary;

    /// <param name="boundarySeed">What the boundary follows from; unique to the request.</param>
    public MultipartBody(string boundarySeed) => _boundary = "ve-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(boundarySeed)).AsSpan(0, 16));

    public string ContentType => $"multipart/form-data; boundary={_boundary}";

    public MultipartBody Add(string name, string text)
    {
        Write($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"\r\n\r\n{text}\r\n");
        return this;
    }

    public MultipartBody Add(string name, string fileName, string contentType, ReadOnlySpan<byte> bytes)
    {
        Write($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"; filename=\"{Quoted(fileName)}\"\r\nContent-Type: {contentType}\r\n\r\n");
        _buffer.Write(bytes);
        Write("\r\n");
        return this;
    }

    public byte[] ToBytes() => [.. _buffer.WrittenSpan, .. Encoding.UTF8.GetBytes($"--{_boundary}--\r\n")];

    // As browsers do it (HTML standard, multipart/form-data encoding).
    private static string Quoted(string text) =>
        text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _buffer);
}
