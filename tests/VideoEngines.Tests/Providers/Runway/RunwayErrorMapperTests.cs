using System.Text;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayErrorMapperTests
{
    [Theory]
    [InlineData(400, VideoErrorKind.InvalidRequest, true, false)]
    [InlineData(401, VideoErrorKind.Authentication, true, false)]
    [InlineData(402, VideoErrorKind.InsufficientFunds, true, false)]
    [InlineData(403, VideoErrorKind.Permission, true, false)]
    [InlineData(404, VideoErrorKind.NotFound, true, false)]
    [InlineData(405, VideoErrorKind.Configuration, true, false)]
    [InlineData(408, VideoErrorKind.Transport, false, true)]
    [InlineData(409, VideoErrorKind.InvalidRequest, false, false)]
    [InlineData(429, VideoErrorKind.RateLimited, true, true)]
    [InlineData(500, VideoErrorKind.ProviderFault, false, true)]
    [InlineData(502, VideoErrorKind.ProviderFault, false, true)]
    [InlineData(503, VideoErrorKind.ProviderFault, false, true)]
    [InlineData(504, VideoErrorKind.ProviderFault, false, true)]
    [InlineData(307, VideoErrorKind.Transport, false, false)]
    public void Proofs_EachStatus_HasKindProofAndTransience(int status, VideoErrorKind kind, bool provesAbsence, bool transient)
    {
        var error = RunwayErrorMapper.Proofs.Classify(status, "some_code", TimeSpan.FromSeconds(3));

        Assert.Equal((kind, provesAbsence, transient), (error.Kind, error.ProvesAbsence, error.IsTransient));
        Assert.Equal("some_code", error.Code);
        Assert.Equal(TimeSpan.FromSeconds(3), error.RetryAfter);
    }

    [Fact]
    public void Proofs_EachRow_HasSourceAndAdvice() => Assert.All(RunwayErrorMapper.Proofs.Rows, static row =>
    {
        Assert.Equal("RWD", row.Source);
        Assert.EndsWith(".", row.Advice, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("SAFETY.INPUT.TEXT", VideoErrorKind.ContentRefused)]
    [InlineData("SAFETY.INPUT.IMAGE", VideoErrorKind.ContentRefused)]
    [InlineData("SAFETY.INPUT", VideoErrorKind.ContentRefused)]
    [InlineData("SAFETY.OUTPUT.VIDEO", VideoErrorKind.ContentRefused)]
    [InlineData("INPUT_PREPROCESSING.SAFETY.TEXT", VideoErrorKind.ContentRefused)]
    [InlineData("ASSET.INVALID", VideoErrorKind.InvalidRequest)]
    [InlineData("INTERNAL.BAD_OUTPUT.CODE01", VideoErrorKind.ProviderFault)]
    [InlineData("INPUT_PREPROCESSING.INTERNAL", VideoErrorKind.ProviderFault)]
    [InlineData("INTERNAL", VideoErrorKind.ProviderFault)]
    [InlineData("THIRD_PARTY.UNAVAILABLE", VideoErrorKind.ProviderFault)]
    [InlineData(null, VideoErrorKind.ProviderFault)]
    [InlineData("SAFETY.INPUTS", VideoErrorKind.Unknown)]
    [InlineData("SAFETY", VideoErrorKind.Unknown)]
    [InlineData("QUOTA.SOMETHING", VideoErrorKind.Unknown)]
    [InlineData("", VideoErrorKind.Unknown)]
    public void FailureKind_EachFamily_IsWhatIsDocumented(string? code, VideoErrorKind kind) => Assert.Equal(kind, RunwayErrorMapper.FailureKind(code));

    [Theory]
    [InlineData("""{"error":"bad"}""", null)]
    [InlineData("""{"error":"bad","code":"invalid_body","issues":[{"path":["ratio"],"message":"x"}],"docUrl":"https://docs.example.com"}""", "invalid_body")]
    [InlineData("""{"error":{"nested":1},"code":null}""", null)]
    [InlineData("null", null)]
    public void ReadCode_EachBody_IsTheCodeOrNull(string body, string? code) => Assert.Equal(code, RunwayErrorMapper.ReadCode(Encoding.UTF8.GetBytes(body)));
}
