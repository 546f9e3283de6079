namespace VideoEngines.Catalog;

/// <summary>What an engine knows of elements: characters or things that keep their look from video to video.</summary>
public sealed record ElementCapability
{
    /// <summary>Gets the most elements of one request.</summary>
    public required int Maximum { get; init; }

    /// <summary>Gets what an element is made of.</summary>
    public required ElementForm Form { get; init; }

    /// <summary>Gets the most images of one element, for elements made of images; <see langword="null"/> when it is not known.</summary>
    public int? MaxImages { get; init; }

    /// <summary>Gets a value indicating whether elements need a start frame.</summary>
    public bool NeedsStartFrame { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }
}
