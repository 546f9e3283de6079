namespace VideoEngines.Catalog;

/// <summary>Whether an input may arrive in a certain form (an address, bytes in the request, an upload), and how large.</summary>
public sealed record MediaFormCapability
{
    /// <summary>Gets the form of which nothing is known.</summary>
    public static MediaFormCapability Unknown { get; } = new();

    /// <summary>Gets whether the form is accepted.</summary>
    public CapabilitySupport Support { get; init; }

    /// <summary>Gets the largest file in bytes; <see langword="null"/> when no limit of this form is known.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Gets the longest <c>data:</c> address in characters, for bytes in the request; base64 makes a file a third longer.</summary>
    public long? MaxEncodedLength { get; init; }

    /// <summary>Gets a value indicating whether an address must be https.</summary>
    public bool HttpsOnly { get; init; }
}
