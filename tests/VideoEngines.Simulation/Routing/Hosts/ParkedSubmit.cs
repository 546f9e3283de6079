using VideoEngines.Simulation.Routing.Providers;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>A submit whose answer is on its way until the run lets it arrive.</summary>
internal sealed class ParkedSubmit(ProviderSubmit submit)
{
    // Goes on with the caller on the thread of the run, so that everything has one order.
    private readonly TaskCompletionSource<VideoJobHandle> _answer = new();

    public ProviderSubmit Submit => submit;

    public Task<VideoJobHandle> Answer => _answer.Task;

    /// <summary>Gets a value indicating whether the caller gave up.</summary>
    public bool IsGivenUp { get; private set; }

    public void Arrive() => Complete(static (s, _) => SubmitAnswers.Of(s), CancellationToken.None);

    public void GiveUp(CancellationToken cancellationToken)
    {
        IsGivenUp = true;
        Complete(SubmitAnswers.Cancelled, cancellationToken);
    }

    private void Complete(Func<ProviderSubmit, CancellationToken, VideoJobHandle> answer, CancellationToken cancellationToken)
    {
        VideoJobHandle handle;
        try
        {
            handle = answer(submit, cancellationToken);
        }
        catch (Exception exception)
        {
            _answer.SetException(exception);
            return;
        }

        _answer.SetResult(handle);
    }
}
