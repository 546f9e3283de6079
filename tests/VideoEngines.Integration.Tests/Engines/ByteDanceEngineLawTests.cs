using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Engines;

public sealed class ByteDanceEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("ark");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}

public sealed class ComfyUIEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("comfyui");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}
