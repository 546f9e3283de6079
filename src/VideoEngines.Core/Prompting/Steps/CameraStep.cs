using System.Globalization;
using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Prompting.Steps;

/// <summary>Leaves the moves that the wire has controls for to the mapper, and says the others in words.</summary>
internal static class CameraStep
{
    public static void Apply(ShapingDraft draft)
    {
        var moves = draft.Request.Camera;
        if (moves.Count == 0)
        {
            return;
        }

        if (moves.FirstOrDefault(static move => move.Amount is < 0 or > 1) is { } wrong)
        {
            draft.Problem(
                ReasonKind.CameraAmount,
                $"the amount of a camera move is from 0 to 1; {wrong.Kind} has {wrong.Amount!.Value.ToString(CultureInfo.InvariantCulture)}",
                [new("move", wrong.Kind)]);
            return;
        }

        if (draft.Capabilities is not { TakesWords: true, Camera: { Support: not CameraSupport.Unknown } camera })
        {
            return;
        }

        // All moves in one way: half of them as controls and half in words would leave their order to chance.
        if (moves.All(camera.Has) && !(moves.Count > camera.MaxMoves))
        {
            return;
        }

        draft.Words.Camera = moves;
        draft.Request = draft.Request with { Camera = [] };
        draft.Note(RequestChangeCodes.CameraAsWords, moves.Count == 1 ? "the camera move is told in words of the prompt" : "the camera moves are told in words of the prompt");
    }
}
