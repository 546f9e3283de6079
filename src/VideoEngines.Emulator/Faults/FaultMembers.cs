namespace VideoEngines.Emulator.Faults;

/// <summary>Members of <see cref="EmulatorFault"/> that only some kinds take.</summary>
[Flags]
internal enum FaultMembers
{
    None = 0,
    Status = 1,
    Code = 2,
    RetryAfter = 4,
    CreatesJob = 8,
    Delay = 16,
    Bytes = 32,
    Location = 64,
}
