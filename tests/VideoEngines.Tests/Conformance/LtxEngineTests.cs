using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class LightricksLtx23ProEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx23Pro;
}

public sealed class LightricksLtx23ProEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx23Pro;
}

public sealed class LightricksLtx23FastEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx23Fast;
}

public sealed class LightricksLtx23FastEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx23Fast;
}

public sealed class LightricksLtx25ProEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx25Pro;
}

public sealed class LightricksLtx25ProEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx25Pro;
}

public sealed class LightricksLtx25FastEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx25Fast;
}

public sealed class LightricksLtx25FastEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx25Fast;
}

public sealed class LightricksLtx2ProEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx2Pro;
}

public sealed class LightricksLtx2ProEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx2Pro;
}

public sealed class LightricksLtx2FastEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx2Fast;
}

public sealed class LightricksLtx2FastEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => LtxWires.Ltx2Fast;
}
