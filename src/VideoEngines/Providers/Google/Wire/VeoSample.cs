namespace VideoEngines.Providers.Google.Wire;

internal sealed record VeoSample
{
    public VeoSampleVideo? Video { get; init; }
}
