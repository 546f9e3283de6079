using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class AlibabaWan22OnVllmOmniConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new VllmOmniWire();
}

public sealed class AlibabaWan22OnVllmOmniSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new VllmOmniWire();
}

public sealed class AlibabaWan22OnSglangConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new SglangWire();
}

public sealed class AlibabaWan22OnSglangSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new SglangWire();
}
