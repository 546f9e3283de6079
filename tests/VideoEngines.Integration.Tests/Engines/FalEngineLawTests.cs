using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Engines;

public sealed class FalEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("fal");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}
