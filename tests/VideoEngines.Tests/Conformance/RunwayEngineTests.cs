using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class RunwayGen45EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Gen45;
}

public sealed class RunwayGen45EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Gen45;
}

public sealed class RunwayGen4TurboEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Gen4Turbo;
}

public sealed class RunwayGen4TurboEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Gen4Turbo;
}

public sealed class RunwayActTwoEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.ActTwo;
}

public sealed class RunwayActTwoEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.ActTwo;
}

public sealed class RunwayAleph2EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Aleph2;
}

public sealed class RunwayAleph2EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Aleph2;
}

public sealed class RunwayGen3aTurboEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Gen3aTurbo;
}

public sealed class RunwayGen3aTurboEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Gen3aTurbo;
}

public sealed class Veo31OnRunwayConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Veo31;
}

public sealed class Veo31OnRunwaySafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Veo31;
}

public sealed class Veo31FastOnRunwayConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Veo31Fast;
}

public sealed class Veo31FastOnRunwaySafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Veo31Fast;
}

public sealed class Seedance20OnRunwayConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance20;
}

public sealed class Seedance20OnRunwaySafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance20;
}

public sealed class Seedance20FastOnRunwayConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance20Fast;
}

public sealed class Seedance20FastOnRunwaySafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance20Fast;
}

public sealed class Seedance20MiniOnRunwayConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance20Mini;
}

public sealed class Seedance20MiniOnRunwaySafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance20Mini;
}

public sealed class Seedance25OnRunwayConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance25;
}

public sealed class Seedance25OnRunwaySafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => RunwayWires.Seedance25;
}
