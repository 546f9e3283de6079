using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Engines;

public sealed class KlingEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("kling");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}

public sealed class RunwayEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("runway");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}

public sealed class FalEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("fal");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}

public sealed class ReplicateEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("replicate");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}
