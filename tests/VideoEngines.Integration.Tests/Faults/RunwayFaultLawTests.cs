namespace VideoEngines.Integration.Tests.Faults;

public sealed class RunwayFaultLawTests : FaultLawTests
{
    public static TheoryData<string> Titles => TitlesOf("runway");

    [Theory]
    [MemberData(nameof(Titles))]
    public Task GenerateAsync_Fault_KeepsTheLawAndEndsAsItShould(string title) => PlayAsync(title);
}
