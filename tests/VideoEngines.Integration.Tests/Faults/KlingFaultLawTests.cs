namespace VideoEngines.Integration.Tests.Faults;

public sealed class KlingFaultLawTests : FaultLawTests
{
    public static TheoryData<string> Titles => TitlesOf("kling");

    [Theory]
    [MemberData(nameof(Titles))]
    public Task GenerateAsync_Fault_KeepsTheLawAndEndsAsItShould(string title) => PlayAsync(title);
}
