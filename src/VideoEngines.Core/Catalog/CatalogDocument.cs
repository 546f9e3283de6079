using System.Text;

namespace VideoEngines.Catalog;

/// <summary>The JSON text of a catalog or of an overlay, with a name for error messages. Not parsed until it is used.</summary>
public sealed class CatalogDocument
{
    private CatalogDocument(string name, ReadOnlyMemory<byte> utf8)
    {
        Name = name;
        Utf8 = utf8;
    }

    /// <summary>Gets the name, e.g. the file name.</summary>
    public string Name { get; }

    internal ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Takes a document from a text.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="name">The name for error messages.</param>
    /// <returns>The document.</returns>
    public static CatalogDocument FromString(string json, string name = "overlay")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a document from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The document.</returns>
    public static CatalogDocument FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(Path.GetFileName(path), WithoutMark(File.ReadAllBytes(path)));
    }

    /// <summary>Reads a document from a stream, to its end. The stream is not disposed.</summary>
    /// <param name="stream">The stream of UTF-8 text.</param>
    /// <param name="name">The name for error messages.</param>
    /// <returns>The document.</returns>
    public static CatalogDocument FromStream(Stream stream, string name = "overlay")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new(name, WithoutMark(buffer.ToArray()));
    }

    internal static CatalogDocument FromUtf8(ReadOnlyMemory<byte> utf8, string name) => new(name, utf8);

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
}
