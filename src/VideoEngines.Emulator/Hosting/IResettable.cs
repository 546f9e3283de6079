namespace VideoEngines.Emulator.Hosting;

/// <summary>State that a reset of the emulator empties.</summary>
internal interface IResettable
{
    void Reset();
}
