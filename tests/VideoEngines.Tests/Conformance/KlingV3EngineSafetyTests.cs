using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV3EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new KlingWire();
}
