namespace VideoEngines.Providers.Google.Wire;

/// <summary>The body of Vertex' <c>:fetchPredictOperation</c>.</summary>
internal sealed record VeoOperationName(string OperationName);
