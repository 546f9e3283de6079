using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class KlingV3OnReplicateConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.KlingV3OnReplicate);
}

public sealed class KlingV3OmniOnReplicateConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.KlingV3OmniOnReplicate);
}

public sealed class GoogleVeo31OnReplicateConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.GoogleVeo31OnReplicate);
}

public sealed class GoogleVeo31FastOnReplicateConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.GoogleVeo31FastOnReplicate);
}

public sealed class ByteDanceSeedance20OnReplicateConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.ByteDanceSeedance20OnReplicate);
}

public sealed class ByteDanceSeedance20FastOnReplicateConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.ByteDanceSeedance20FastOnReplicate);
}

public sealed class ReplicateAnyConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new ReplicateWire(VideoEngineIds.ReplicateAny);
}
