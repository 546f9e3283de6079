using VideoEngines.Catalog;
using VideoEngines.Prompting;
using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>Compares what a job was with what would be asked for now. Pure.</summary>
internal static class RegenerationPlanner
{
    public static RegenerationPromise Plan(VideoRequest request, VideoJobHandle handle, VideoJobStatus status, RouteContext context)
    {
        var gaps = new List<RegenerationGap>();
        CheckRequest(request, handle, gaps);
        var offer = context.Catalog.TryGetOffer(handle.EngineId, out var found) ? found : null;
        var again = WithSeed(request, status, offer, gaps);
        var plan = RoutePlanner.Plan(again, context with { PinnedEngine = handle.EngineId });
        if (again.Seed is null && status.Seed is null && plan.Winner?.Prompt?.Changes.Any(static change => change.Code == RequestChangeCodes.PresetSeed) != true)
        {
            gaps.Add(new(RegenerationGapCodes.SeedUnknown, "neither the request nor the provider says which seed was used"));
        }

        if (offer is not null)
        {
            CheckModel(handle, status, offer, gaps);
        }

        if (status.RevisedPrompt is not null)
        {
            gaps.Add(new(RegenerationGapCodes.PromptRevised, "the provider rewrote the prompt and may rewrite it otherwise"));
        }

        if (plan.Winner is null)
        {
            gaps.Insert(0, new(RegenerationGapCodes.EngineNotEligible, plan.Describe().TrimEnd('.')));
        }

        return new() { Request = again, Plan = plan, Engine = handle.EngineId, Gaps = gaps };
    }

    private static void CheckRequest(VideoRequest request, VideoJobHandle handle, List<RegenerationGap> gaps)
    {
        if (handle.Fingerprint is null)
        {
            gaps.Add(new(RegenerationGapCodes.RequestUnknown, "the handle does not say which request it was for"));
        }
        else if (!string.Equals(handle.Fingerprint, request.Fingerprint, StringComparison.Ordinal))
        {
            gaps.Add(new(RegenerationGapCodes.RequestDiffers, "the request is not the one that the job was made from"));
        }
    }

    /// <summary>Asks for the seed that was used, where the request is silent and the engine takes it.</summary>
    private static VideoRequest WithSeed(VideoRequest request, VideoJobStatus status, EngineOffer? offer, List<RegenerationGap> gaps)
    {
        if (status.Seed is not { } used)
        {
            return request;
        }

        if (request.Seed is { } asked)
        {
            if (asked != used)
            {
                gaps.Add(new(RegenerationGapCodes.SeedDiffers, "the provider used another seed than the request has"));
            }

            return request;
        }

        if (TakesSeed(offer, request, used))
        {
            return request with { Seed = used };
        }

        gaps.Add(new(RegenerationGapCodes.SeedNotTaken, "the seed that was used is known, but the engine is not known to take it"));
        return request;
    }

    public static bool TakesSeed(EngineOffer? offer, VideoRequest request, long seed) =>
        offer?.Operations.GetValueOrDefault(request.EffectiveOperation)?.Seed is { Support: CapabilitySupport.Yes } capability
        && !(seed < capability.Minimum)
        && !(seed > capability.Maximum);

    private static void CheckModel(VideoJobHandle handle, VideoJobStatus status, EngineOffer offer, List<RegenerationGap> gaps)
    {
        if (handle.ModelSnapshot is not { } sent)
        {
            gaps.Add(new(RegenerationGapCodes.ModelUnknown, "the handle does not say which model was asked for"));
        }
        else if (!string.Equals(sent, offer.WireModelId, StringComparison.Ordinal))
        {
            gaps.Add(new(RegenerationGapCodes.ModelDiffers, $"the job before asked for the model {sent}, now {offer.WireModelId} is asked for"));
        }

        if (status.ModelSnapshot is { } ran && !string.Equals(ran, offer.WireModelId, StringComparison.Ordinal) && !string.Equals(ran, offer.Snapshot, StringComparison.Ordinal))
        {
            gaps.Add(new(RegenerationGapCodes.VersionNotPinned, $"the provider ran the version {ran}, which cannot be asked for"));
        }
    }
}
