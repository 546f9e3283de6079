using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV3EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new KlingWire();
}
