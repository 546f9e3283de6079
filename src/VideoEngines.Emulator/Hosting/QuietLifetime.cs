using Microsoft.Extensions.Hosting;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Leaves Ctrl+C and the console to the process that hosts the emulator.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
