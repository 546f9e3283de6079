using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV26OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV26OnFal);
}

public sealed class KlingV25TurboOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV25TurboOnFal);
}

public sealed class KlingV26MotionControlOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV26MotionControlOnFal);
}

public sealed class KlingV3OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3OnFal);
}

public sealed class KlingV3TurboOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3TurboOnFal);
}

public sealed class KlingV3OmniOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3OmniOnFal);
}

public sealed class KlingV3MotionControlOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingV3MotionControlOnFal);
}

public sealed class KlingO1OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingO1OnFal);
}

public sealed class KlingAvatarOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.KlingAvatarOnFal);
}

public sealed class GoogleVeo31OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.GoogleVeo31OnFal);
}

public sealed class GoogleVeo31FastOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.GoogleVeo31FastOnFal);
}

public sealed class GoogleVeo31LiteOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.GoogleVeo31LiteOnFal);
}

public sealed class AlibabaWan25OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan25OnFal);
}

public sealed class AlibabaWan26OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan26OnFal);
}

public sealed class AlibabaWan26FlashOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan26FlashOnFal);
}

public sealed class AlibabaWan27OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan27OnFal);
}

public sealed class AlibabaWan30OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.AlibabaWan30OnFal);
}

public sealed class ByteDanceSeedance20OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance20OnFal);
}

public sealed class ByteDanceSeedance20FastOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance20FastOnFal);
}

public sealed class ByteDanceSeedance20MiniOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance20MiniOnFal);
}

public sealed class ByteDanceSeedance25OnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance25OnFal);
}

public sealed class ByteDanceSeedance15ProOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.ByteDanceSeedance15ProOnFal);
}

public sealed class LightricksLtx23ProOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.LightricksLtx23ProOnFal);
}

public sealed class LightricksLtx23FastOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.LightricksLtx23FastOnFal);
}

public sealed class BlackForestLabsFlux1KontextProOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux1KontextProOnFal);
}

public sealed class BlackForestLabsFlux11ProUltraOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux11ProUltraOnFal);
}

public sealed class BlackForestLabsFlux2FlexOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux2FlexOnFal);
}

public sealed class BlackForestLabsFlux2MaxOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux2MaxOnFal);
}

public sealed class BlackForestLabsFlux2ProOnFalConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new FalWire(VideoEngineIds.BlackForestLabsFlux2ProOnFal);
}
