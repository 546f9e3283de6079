using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class AlibabaWan22OnComfyUIConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ComfyUIWire();
}

public sealed class AlibabaWan22OnComfyUISafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ComfyUIWire();
}
