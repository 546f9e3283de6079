namespace VideoEngines.Serialization;

internal sealed class VideoMediaForm
{
    public string? Uri { get; set; }

    public byte[]? Data { get; set; }

    public string? ContentType { get; set; }

    public ProviderFileForm? ProviderFile { get; set; }

    public StoredForm? Stored { get; set; }

    public string? Name { get; set; }

    public MediaFacts? Facts { get; set; }

    internal sealed class ProviderFileForm
    {
        public required string Host { get; set; }

        public required string Id { get; set; }
    }

    internal sealed class StoredForm
    {
        public string? Reference { get; set; }

        public required string Sha256 { get; set; }

        public required long Length { get; set; }

        public required string ContentType { get; set; }
    }
}
