using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>Faults that any read may have.</summary>
internal static class ComfyUIReads
{
    /// <summary>True when the read was answered with a fault.</summary>
    public static async Task<bool> PlayFaultsAsync(Exchange exchange)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
        {
            await ComfyUIErrors.WriteFaultAsync(exchange, error).ConfigureAwait(false);
            return true;
        }

        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        return false;
    }
}
