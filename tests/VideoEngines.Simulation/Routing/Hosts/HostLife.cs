namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>The life of one host process: after its death nothing that it began goes on.</summary>
internal sealed class HostLife
{
    private int _movesLeft = -1;

    /// <summary>Never completes: what waits for it is what a dead process was doing.</summary>
    public static Task Never { get; } = new TaskCompletionSource().Task;

    public bool IsDead { get; private set; }

    public void DieAfter(int moves) => _movesLeft = moves;

    public void Die() => IsDead = true;

    /// <summary>Counts one thing that the host does to its stores; at the last one it dies, before or after it is done.</summary>
    public async ValueTask<T> MoveAsync<T>(bool diesBefore, Func<ValueTask<T>> move)
    {
        if (!IsDead && _movesLeft > 0 && --_movesLeft == 0)
        {
            IsDead = diesBefore;
            if (!diesBefore)
            {
                await move();
                IsDead = true;
            }
        }

        if (IsDead)
        {
            await Never;
        }

        return await move();
    }
}
