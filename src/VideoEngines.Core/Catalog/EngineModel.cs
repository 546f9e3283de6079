namespace VideoEngines.Catalog;

/// <summary>A model: what it can do wherever it is hosted. Immutable.</summary>
public sealed record EngineModel
{
    /// <summary>Gets the id, <c>maker/model</c>.</summary>
    public required VideoEngineId Id { get; init; }

    /// <summary>Gets the name as its maker writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it can do, by operation.</summary>
    public required IReadOnlyDictionary<VideoOperation, OperationCapabilities> Operations { get; init; }

    /// <summary>Gets whether the weights are open.</summary>
    public FeatureCapability OpenWeights { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets the scores by dimension; a dimension may have several sources.</summary>
    public IReadOnlyList<QualityScore> Scores { get; init; } = [];

    /// <summary>Gets what it is good at.</summary>
    public IReadOnlyList<ModelNote> Strengths { get; init; } = [];

    /// <summary>Gets its known weak points.</summary>
    public IReadOnlyList<ModelNote> Advisories { get; init; } = [];

    /// <summary>Gets how it likes to be asked, when a source says.</summary>
    public PromptStyle? PromptStyle { get; init; }
}
