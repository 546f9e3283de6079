namespace VideoEngines.Catalog;

/// <summary>How an engine's camera is controlled, and which moves it has controls for. Other moves are told in words of the prompt.</summary>
public sealed record CameraCapability
{
    /// <summary>Gets the capability of which nothing is known.</summary>
    public static CameraCapability Unknown { get; } = new();

    /// <summary>Gets how the camera is controlled.</summary>
    public CameraSupport Support { get; init; }

    /// <summary>Gets the moves that the wire has controls for, without amounts.</summary>
    public IReadOnlyList<CameraMove> Moves { get; init; } = [];

    /// <summary>Gets the most moves of one video as controls; <see langword="null"/> for no limit.</summary>
    public int? MaxMoves { get; init; }

    /// <summary>Gets a value indicating whether the controls take amounts.</summary>
    public bool TakesAmounts { get; init; }

    /// <summary>Gets the source; <see langword="null"/> when <see cref="Support"/> is unknown.</summary>
    public FactSource? Source { get; init; }

    /// <summary>Whether the wire has a control for a move, with its amount if it has one.</summary>
    internal bool Has(CameraMove move)
    {
        if (Support != CameraSupport.Native || (move.Amount is not null && !TakesAmounts))
        {
            return false;
        }

        foreach (var known in Moves)
        {
            if (known.Kind == move.Kind && known.Direction == move.Direction)
            {
                return true;
            }
        }

        return false;
    }
}
