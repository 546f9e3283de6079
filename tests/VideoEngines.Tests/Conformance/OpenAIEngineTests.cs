using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class OpenAISora2EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new OpenAIWire(VideoEngineIds.OpenAISora2, 0.1m);
}

public sealed class OpenAISora2EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new OpenAIWire(VideoEngineIds.OpenAISora2, 0.1m);
}

public sealed class OpenAISora2ProEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => new OpenAIWire(VideoEngineIds.OpenAISora2Pro, 0.3m);
}

public sealed class OpenAISora2ProEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => new OpenAIWire(VideoEngineIds.OpenAISora2Pro, 0.3m);
}
