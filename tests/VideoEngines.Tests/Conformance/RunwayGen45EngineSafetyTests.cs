using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class RunwayGen45EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new RunwayWire();
}
