using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Faults;

/// <summary>A fault of the provider, and what an app lives through with it.</summary>
/// <param name="Name">What happens, in words.</param>
/// <param name="Fault">The fault; its provider is the engine's.</param>
/// <param name="Play">Plays and asserts the end.</param>
internal sealed record FaultCase(string Name, EmulatorFault Fault, Func<FaultRun, Task> Play)
{
    /// <summary>Gets the fault's name with the provider's.</summary>
    public string Title => $"{Fault.Provider} {Fault.Kind}: {Name}";

    /// <summary>Gets further faults that the case needs.</summary>
    public IReadOnlyList<EmulatorFault> Also { get; init; } = [];

    /// <summary>Gets a value indicating whether the fault is never played, because we don't do what it disturbs.</summary>
    public bool IsIdle { get; init; }

    /// <summary>Gets a value indicating whether the answer to the submit comes later than the client waits for it.</summary>
    public bool IsTooLate { get; init; }
}
