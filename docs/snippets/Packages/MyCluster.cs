namespace Snippets.Packages;

internal abstract class MyCluster
{
    public abstract Task<string> StartAsync(string prompt, CancellationToken cancellationToken);

    public abstract Task<bool> IsDoneAsync(string job, CancellationToken cancellationToken);
}
