using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

public sealed class GoogleVeo31EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31;
}

public sealed class GoogleVeo31FastEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31Fast;
}

public sealed class GoogleVeo31LiteEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31Lite;
}

public sealed class GoogleVeo3EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3;
}

public sealed class GoogleVeo3FastEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3Fast;
}

public sealed class GoogleVeo2EngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo2;
}

public sealed class GoogleVeo31OnGeminiEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31OnGemini;
}

public sealed class GoogleVeo31FastOnGeminiEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31FastOnGemini;
}

public sealed class GoogleVeo31LiteOnGeminiEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo31LiteOnGemini;
}

public sealed class GoogleVeo3OnGeminiEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3OnGemini;
}

public sealed class GoogleVeo3FastOnGeminiEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo3FastOnGemini;
}

public sealed class GoogleVeo2OnGeminiEngineSafetyTests : HttpVideoEngineSafetyTests
{
    protected override ConformanceWire Wire => GoogleWires.GoogleVeo2OnGemini;
}
