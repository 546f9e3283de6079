using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV3OnReplicateSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.KlingV3OnReplicate);
}

public sealed class KlingV3OmniOnReplicateSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.KlingV3OmniOnReplicate);
}

public sealed class GoogleVeo31OnReplicateSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.GoogleVeo31OnReplicate);
}

public sealed class GoogleVeo31FastOnReplicateSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.GoogleVeo31FastOnReplicate);
}

public sealed class ByteDanceSeedance20OnReplicateSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.ByteDanceSeedance20OnReplicate);
}

public sealed class ByteDanceSeedance20FastOnReplicateSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.ByteDanceSeedance20FastOnReplicate);
}

public sealed class ReplicateAnySafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.ReplicateAny);
}
