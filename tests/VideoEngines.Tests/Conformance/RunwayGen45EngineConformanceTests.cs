using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class RunwayGen45EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new RunwayWire();
}
