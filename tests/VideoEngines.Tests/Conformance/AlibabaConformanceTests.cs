using VideoEngines.Conformance;
using VideoEngines.Providers.Alibaba;

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

internal static class AlibabaWires
{
    public static ConformanceWire Wan26 => new AlibabaWire(VideoEngineIds.AlibabaWan26, "wan-720p-second", static (options, handler, clock) => new AlibabaWan26Engine(options, handler, clock));

    public static ConformanceWire Wan27 => new AlibabaWire(VideoEngineIds.AlibabaWan27, "wan-720p-second", static (options, handler, clock) => new AlibabaWan27Engine(options, handler, clock));

    public static ConformanceWire Wan30 => new AlibabaWire(VideoEngineIds.AlibabaWan30, "wan3-720p-second", static (options, handler, clock) => new AlibabaWan30Engine(options, handler, clock));

    public static ConformanceWire Wan30Prime =>
        new AlibabaWire(VideoEngineIds.AlibabaWan30Prime, "wan3-prime-720p-second", static (options, handler, clock) => new AlibabaWan30PrimeEngine(options, handler, clock));
}
