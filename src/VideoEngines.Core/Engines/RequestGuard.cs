using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;
using VideoEngines.Routing;

namespace VideoEngines;

/// <summary>
/// The net below the router, for engines that are used on their own: refuses what known facts of the catalog exclude, in the words of the plan. What no source tells refuses nothing here, for
/// whoever names an engine may try it.
/// </summary>
internal static class RequestGuard
{
    private const uint EverythingUnknown = uint.MaxValue;

    /// <returns>What the engine can do in the request's operation.</returns>
    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; the message lists every reason.</exception>
    public static OperationCapabilities Check(VideoRequest request, EngineFacts facts)
    {
        var demands = new RequestDemands(request);
        var reasons = new ReasonBuffer(8);
        try
        {
            if (facts.Compiled.Find(demands.Operation) is not { } operation)
            {
                reasons.Add(ReasonKind.Operation);
                throw Refused(request, facts, reasons);
            }

            CapabilityFilter.Check(operation, demands, operation.FindResolutions(demands), EverythingUnknown, ref reasons);
            if (demands.Inputs.Length > 0 || operation.NeedsInputs)
            {
                InputFilter.Check(operation.Capabilities, facts.Offer.Host, demands, EverythingUnknown, ref reasons);
            }

            return reasons.Count == 0 ? operation.Capabilities : throw Refused(request, facts, reasons);
        }
        finally
        {
            reasons.Dispose();
        }
    }

    private static VideoSubmitRejectedException Refused(VideoRequest request, EngineFacts facts, in ReasonBuffer reasons)
    {
        var texts = reasons.ToArray().Select(reason => ReasonFormatter.FormatRequest(request, facts.Offer, reason).Text + ".");
        return new VideoSubmitRejectedException(string.Join(" ", texts)) { EngineId = facts.EngineId, Kind = VideoErrorKind.InvalidRequest };
    }
}
