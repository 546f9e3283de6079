using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Engines;

public sealed class GoogleEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("gemini", "vertex");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}
