using System.Buffers;
using System.Text.Json;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Puts the files of one catalog together: each provider has its own, and no model or offer is in two of them.</summary>
internal static class CatalogParts
{
    private static readonly string[] Sections = ["sources", "units", "models", "offers"];

    /// <exception cref="InvalidDataException">Two parts say different things of one member, or name different versions.</exception>
    public static CatalogDocument Combine(IReadOnlyList<CatalogDocument> parts, string name)
    {
        var documents = parts.Select(static part => JsonDocument.Parse(part.Utf8)).ToList();
        try
        {
            var buffer = new ArrayBufferWriter<byte>(1 << 16);
            using (var writer = new Utf8JsonWriter(buffer))
            {
                writer.WriteStartObject();
                writer.WriteNumber("schemaVersion", EngineCatalog.SchemaVersion);
                writer.WriteString("version", VersionOf(documents, parts));
                foreach (var section in Sections)
                {
                    WriteSection(writer, section, documents, parts);
                }

                writer.WriteEndObject();
            }

            return CatalogDocument.FromUtf8(buffer.WrittenMemory, name);
        }
        finally
        {
            documents.ForEach(static document => document.Dispose());
        }
    }

    private static string VersionOf(List<JsonDocument> documents, IReadOnlyList<CatalogDocument> parts)
    {
        var versions = documents.Select(static document => document.RootElement.GetProperty("version").GetString()!).ToList();
        var other = versions.FindIndex(version => version != versions[0]);
        return other < 0 ? versions[0] : throw new InvalidDataException($"{parts[other]} has version {versions[other]}, {parts[0]} has {versions[0]}; they are released together.");
    }

    private static void WriteSection(Utf8JsonWriter writer, string section, List<JsonDocument> documents, IReadOnlyList<CatalogDocument> parts)
    {
        var written = new Dictionary<string, (JsonElement Value, CatalogDocument Part)>(StringComparer.Ordinal);
        writer.WriteStartObject(section);
        for (var i = 0; i < documents.Count; i++)
        {
            if (!documents[i].RootElement.TryGetProperty(section, out var map))
            {
                continue;
            }

            foreach (var member in map.EnumerateObject())
            {
                if (written.TryAdd(member.Name, (member.Value, parts[i])))
                {
                    member.WriteTo(writer);
                }
                else if (section is "models" or "offers" || !JsonElement.DeepEquals(written[member.Name].Value, member.Value))
                {
                    throw new InvalidDataException($"{section}.{member.Name} is in {written[member.Name].Part} and in {parts[i]}; say it once.");
                }
            }
        }

        writer.WriteEndObject();
    }
}
