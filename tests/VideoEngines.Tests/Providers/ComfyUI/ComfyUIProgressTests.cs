using System.Net.WebSockets;
using System.Text;
using VideoEngines.Providers.ComfyUI;

namespace VideoEngines.Tests.Providers.ComfyUI;

public sealed class ComfyUIProgressTests
{
    [Fact]
    public void Of_TwoSamplers_CountsBoth()
    {
        var progress = new ComfyUIProgress("job");

        Assert.Null(progress.Of(2));
        Assert.True(Take(progress, Step("first", 10)));
        Assert.Equal(0.5, progress.Of(2));
        Assert.True(Take(progress, Step("second", 5)));
        Assert.Equal(0.75, progress.Of(2));
    }

    [Fact]
    public void Of_StepBack_NeverFalls()
    {
        var progress = new ComfyUIProgress("job");
        Take(progress, Step("first", 8));
        var most = progress.Of(1);

        Take(progress, Step("first", 1));

        Assert.Equal(most, progress.Of(1));
    }

    [Theory]
    [InlineData("""{"type":"execution_success","data":{"prompt_id":"job"}}""", false)]
    [InlineData("""{"type":"execution_error","data":{"prompt_id":"job"}}""", false)]
    [InlineData("""{"type":"executing","data":{"node":null,"prompt_id":"job"}}""", false)]
    [InlineData("""{"type":"executing","data":{"node":"3","prompt_id":"job"}}""", true)]
    [InlineData("""{"type":"execution_success","data":{"prompt_id":"other"}}""", true)]
    [InlineData("""{"type":"progress","data":{"prompt_id":"job","value":1,"max":0,"node":"3"}}""", true)]
    [InlineData("""{"type":"progress","data":7}""", true)]
    [InlineData("not json", true)]
    [InlineData("[]", true)]
    public void Take_AnyMessage_TellsWhetherTheJobGoesOn(string message, bool goesOn) => Assert.Equal(goesOn, Take(new ComfyUIProgress("job"), message));

    [Fact]
    public async Task Read_SocketThatCannotBeOpened_IsNoErrorAndIsAskedForOnce()
    {
        using var listener = new ComfyUIProgressListener(TimeProvider.System);
        var asked = new TaskCompletionSource();
        var count = 0;
        Task<WebSocket> Connect(CancellationToken token)
        {
            Interlocked.Increment(ref count);
            asked.TrySetResult();
            throw new WebSocketException("no");
        }

        Assert.Null(listener.Read("job", 1, Connect));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Null(listener.Read("job", 1, Connect));
        Assert.Equal(1, count);
    }

    [Fact]
    public void Read_ManyJobs_IsBounded()
    {
        using var listener = new ComfyUIProgressListener(TimeProvider.System);
        for (var i = 0; i < 100; i++)
        {
            listener.Read($"job-{i}", 1, static async token =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                throw new InvalidOperationException();
            });
        }

        Assert.Equal(ComfyUIProgressListener.MostSockets, listener.Count);
    }

    private static string Step(string node, int value) => $$"""{"type":"progress","data":{"value":{{value}},"max":10,"prompt_id":"job","node":"{{node}}"} }""";

    private static bool Take(ComfyUIProgress progress, string message) => progress.Take(Encoding.UTF8.GetBytes(message));
}
