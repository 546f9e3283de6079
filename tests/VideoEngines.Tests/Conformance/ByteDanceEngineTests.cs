using VideoEngines.Conformance;
using VideoEngines.Providers.ByteDance;

namespace VideoEngines.Tests.Conformance;

internal static class ArkWires
{
    public static ConformanceWire Seedance20 => new ArkWire(VideoEngineIds.ByteDanceSeedance20, static (options, handler, clock) => new Seedance20Engine(options, handler, clock), 7.0m);

    public static ConformanceWire Seedance20Fast => new ArkWire(VideoEngineIds.ByteDanceSeedance20Fast, static (options, handler, clock) => new Seedance20FastEngine(options, handler, clock), 5.6m);

    public static ConformanceWire Seedance20Mini => new ArkWire(VideoEngineIds.ByteDanceSeedance20Mini, static (options, handler, clock) => new Seedance20MiniEngine(options, handler, clock), 3.5m);

    public static ConformanceWire Seedance25 => new ArkWire(VideoEngineIds.ByteDanceSeedance25, static (options, handler, clock) => new Seedance25Engine(options, handler, clock), 10.7m);

    public static ConformanceWire Seedance15Pro => new ArkWire(VideoEngineIds.ByteDanceSeedance15Pro, static (options, handler, clock) => new Seedance15ProEngine(options, handler, clock), 2.4m);
}

public sealed class Seedance20EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance20;
}

public sealed class Seedance20EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance20;
}

public sealed class Seedance20FastEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance20Fast;
}

public sealed class Seedance20FastEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance20Fast;
}

public sealed class Seedance20MiniEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance20Mini;
}

public sealed class Seedance20MiniEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance20Mini;
}

public sealed class Seedance25EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance25;
}

public sealed class Seedance25EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance25;
}

public sealed class Seedance15ProEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance15Pro;
}

public sealed class Seedance15ProEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => ArkWires.Seedance15Pro;
}
