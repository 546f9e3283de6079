using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class GoogleVeo31EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31;
}

public sealed class GoogleVeo31FastEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31Fast;
}

public sealed class GoogleVeo31LiteEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31Lite;
}

public sealed class GoogleVeo3EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3;
}

public sealed class GoogleVeo3FastEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3Fast;
}

public sealed class GoogleVeo2EngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo2;
}

public sealed class GoogleVeo31OnGeminiEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31OnGemini;
}

public sealed class GoogleVeo31FastOnGeminiEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31FastOnGemini;
}

public sealed class GoogleVeo31LiteOnGeminiEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31LiteOnGemini;
}

public sealed class GoogleVeo3OnGeminiEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3OnGemini;
}

public sealed class GoogleVeo3FastOnGeminiEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3FastOnGemini;
}

public sealed class GoogleVeo2OnGeminiEngineConformanceTests : HttpVideoEngineConformanceTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo2OnGemini;
}
