using VideoEngines.Conformance;

namespace VideoEngines.Testing.Tests.Conformance;

public sealed class FakeVideoEngineConformanceTests : VideoEngineConformanceTests
{
    protected override ConformanceProvider CreateProvider(SubmitStep submit, params StatusStep[] statuses) => new FakeConformanceProvider(submit, statuses);
}
