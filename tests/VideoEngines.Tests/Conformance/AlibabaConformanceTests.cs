using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class AlibabaWan26EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan26;
}

public sealed class AlibabaWan26EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan26;
}

public sealed class AlibabaWan27EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan27;
}

public sealed class AlibabaWan27EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan27;
}

public sealed class AlibabaWan30EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan30;
}

public sealed class AlibabaWan30EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan30;
}

public sealed class AlibabaWan30PrimeEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan30Prime;
}

public sealed class AlibabaWan30PrimeEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan30Prime;
}

public sealed class AlibabaWan22S2VEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan22S2V;
}

public sealed class AlibabaWan22S2VEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan22S2V;
}

public sealed class AlibabaWan26FlashEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan26Flash;
}

public sealed class AlibabaWan22AnimateEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan22Animate;
}

public sealed class AlibabaWan26FlashEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan26Flash;
}

public sealed class AlibabaWan22AnimateEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => AlibabaWires.Wan22Animate;
}
