namespace VideoEngines;

/// <summary>How the inputs of a request are inspected.</summary>
public sealed class MediaInspectionOptions
{
    /// <summary>
    /// Gets or sets the function that opens the content at an address; <see langword="null"/>, the default, leaves addresses alone: this library never fetches what a caller names unless the host says how.
    /// An address may be anybody's: let only an <c>HttpClient</c> open it that reaches public hosts only. It may return <see langword="null"/> for an address that it does not want to open. The
    /// stream is read from its place on and disposed. Exceptions go to the caller of the inspection.
    /// </summary>
    public Func<Uri, CancellationToken, Task<Stream?>>? OpenAddressAsync { get; set; }

    /// <summary>
    /// Gets or sets the most bytes to read from one address; 64 MiB by default. Reading ends as soon as type, size and length in time are known, mostly within the first 64 KiB; what is not known
    /// after this many bytes stays unknown.
    /// </summary>
    public long MaxBytes { get; set; } = 64L << 20;
}
