using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV3EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V3;
}

public sealed class KlingV3TurboEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V3Turbo;
}

public sealed class KlingV3OmniEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V3Omni;
}

public sealed class KlingV3MotionControlEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V3MotionControl;
}

public sealed class KlingV26EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V26;
}

public sealed class KlingV26MotionControlEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V26MotionControl;
}

public sealed class KlingV25TurboEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V25Turbo;
}

public sealed class KlingO1EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.O1;
}

public sealed class KlingV2MasterEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.V2Master;
}

public sealed class KlingAvatarEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.Avatar;
}

public sealed class KlingLipSyncEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => KlingWires.LipSync;
}
