namespace VideoEngines.Routing;

/// <summary>What it is that went wrong, the graver the higher.</summary>
internal enum HealthSignal
{
    None,
    Submits,
    Jobs,
}
