using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Engines;

public sealed class AlibabaEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("dashscope");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}

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

public sealed class OpenAIEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("openai", "sglang", "vllm");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}

public sealed class LtxEngineLawTests : EngineLawTests
{
    public static TheoryData<string, EmulatorFaultKind, bool> Cases => CasesOf("ltx");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Play_FaultOnEngine_KeepsTheLaw(string engine, EmulatorFaultKind fault, bool createsJob) => PlayAsync(engine, fault, createsJob);
}
