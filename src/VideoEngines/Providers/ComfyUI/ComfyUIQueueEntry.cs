namespace VideoEngines.Providers.ComfyUI;

/// <summary>A job in the queue.</summary>
/// <param name="Number">Its place: lower runs first.</param>
/// <param name="Id">Its id.</param>
/// <param name="Attempt">Our mark; null for jobs of others.</param>
/// <param name="Samplers">How many of its nodes take long.</param>
internal sealed record ComfyUIQueueEntry(decimal Number, string Id, string? Attempt, int Samplers);
