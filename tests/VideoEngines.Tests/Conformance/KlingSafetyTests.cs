using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV3EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V3;
}

public sealed class KlingV3TurboEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V3Turbo;
}

public sealed class KlingV3OmniEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V3Omni;
}

public sealed class KlingV3MotionControlEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V3MotionControl;
}

public sealed class KlingV26EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V26;
}

public sealed class KlingV26MotionControlEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V26MotionControl;
}

public sealed class KlingV25TurboEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V25Turbo;
}

public sealed class KlingO1EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.O1;
}

public sealed class KlingV2MasterEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.V2Master;
}

public sealed class KlingAvatarEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.Avatar;
}

public sealed class KlingLipSyncEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => KlingWires.LipSync;
}
