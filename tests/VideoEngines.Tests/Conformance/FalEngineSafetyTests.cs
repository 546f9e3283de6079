using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV26OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV26OnFal);
}

public sealed class KlingV25TurboOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV25TurboOnFal);
}

public sealed class KlingV26MotionControlOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV26MotionControlOnFal);
}

public sealed class KlingV3OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3OnFal);
}

public sealed class KlingV3TurboOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3TurboOnFal);
}

public sealed class KlingV3OmniOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3OmniOnFal);
}

public sealed class KlingV3MotionControlOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3MotionControlOnFal);
}

public sealed class KlingO1OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingO1OnFal);
}

public sealed class KlingAvatarOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingAvatarOnFal);
}

public sealed class GoogleVeo31OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.GoogleVeo31OnFal);
}

public sealed class GoogleVeo31FastOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.GoogleVeo31FastOnFal);
}

public sealed class GoogleVeo31LiteOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.GoogleVeo31LiteOnFal);
}

public sealed class AlibabaWan25OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan25OnFal);
}

public sealed class AlibabaWan26OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan26OnFal);
}

public sealed class AlibabaWan26FlashOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan26FlashOnFal);
}

public sealed class AlibabaWan27OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan27OnFal);
}

public sealed class AlibabaWan30OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan30OnFal);
}

public sealed class ByteDanceSeedance20OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance20OnFal);
}

public sealed class ByteDanceSeedance20FastOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance20FastOnFal);
}

public sealed class ByteDanceSeedance20MiniOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance20MiniOnFal);
}

public sealed class ByteDanceSeedance25OnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance25OnFal);
}

public sealed class ByteDanceSeedance15ProOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance15ProOnFal);
}

public sealed class LightricksLtx23ProOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.LightricksLtx23ProOnFal);
}

public sealed class LightricksLtx23FastOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.LightricksLtx23FastOnFal);
}

public sealed class BlackForestLabsFlux1KontextProOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux1KontextProOnFal);
}

public sealed class BlackForestLabsFlux11ProUltraOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux11ProUltraOnFal);
}

public sealed class BlackForestLabsFlux2FlexOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux2FlexOnFal);
}

public sealed class BlackForestLabsFlux2MaxOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux2MaxOnFal);
}

public sealed class BlackForestLabsFlux2ProOnFalSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux2ProOnFal);
}
