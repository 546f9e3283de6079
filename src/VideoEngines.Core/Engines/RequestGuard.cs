using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;
using VideoEngines.Prompting;
using VideoEngines.Routing;

namespace VideoEngines;

/// <summary>
/// The net below the router, for engines that are used on their own: refuses what known facts of the catalog exclude, in the words of the plan. What no source tells refuses nothing here, for
/// whoever names an engine may try it.
/// </summary>
internal static class RequestGuard
{
    private const uint EverythingUnknown = uint.MaxValue;

    /// <param name="shaped">The request in the engine's form.</param>
    /// <param name="facts">The engine's facts.</param>
    /// <param name="fields">What the engine's mappers have fields for.</param>
    /// <returns>What the engine can do in the request's operation.</returns>
    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; the message lists every reason.</exception>
    public static OperationCapabilities Check(ShapedRequest shaped, EngineFacts facts, DialectFields fields)
    {
        var request = shaped.Request;
        var demands = new RequestDemands(request);
        var reasons = new ReasonBuffer(8);
        try
        {
            if (facts.Compiled.Find(demands.Operation) is not { } operation)
            {
                reasons.Add(ReasonKind.Operation);
                throw Refused(shaped, facts, reasons);
            }

            for (var i = 0; i < shaped.Problems.Count; i++)
            {
                reasons.Add(shaped.Problems[i].Kind, i);
            }

            CapabilityFilter.Check(operation, demands, operation.FindResolutions(demands), EverythingUnknown, ref reasons);
            if (demands.Inputs.Length > 0 || operation.NeedsInputs)
            {
                InputFilter.Check(operation.Capabilities, facts.Offer.Host, demands, EverythingUnknown, ref reasons);
            }

            if (reasons.Count == 0 && fields.FindLost(request, demands.Inputs.Select(static input => input.Role)) is { } lost)
            {
                throw Rejection.Invalid(facts.EngineId, lost);
            }

            return reasons.Count == 0 ? operation.Capabilities : throw Refused(shaped, facts, reasons);
        }
        finally
        {
            reasons.Dispose();
        }
    }

    private static VideoSubmitRejectedException Refused(ShapedRequest shaped, EngineFacts facts, in ReasonBuffer reasons)
    {
        var texts = reasons.ToArray().Select(reason => ReasonFormatter.FormatRequest(shaped, facts.Offer, reason).Text + ".");
        return new VideoSubmitRejectedException(string.Join(" ", texts)) { EngineId = facts.EngineId, Kind = VideoErrorKind.InvalidRequest };
    }
}
