using VideoEngines.Providers.Fal;

namespace VideoEngines.Tests.Providers.Fal;

public class FalErrorMapperTests
{
    [Theory]
    [InlineData(400, null, true, VideoErrorKind.InvalidRequest)]
    [InlineData(401, null, true, VideoErrorKind.Authentication)]
    [InlineData(402, null, true, VideoErrorKind.InsufficientFunds)]
    [InlineData(403, null, true, VideoErrorKind.Permission)]
    [InlineData(404, null, true, VideoErrorKind.NotFound)]
    [InlineData(408, null, false, VideoErrorKind.Transport)]
    [InlineData(422, "missing", true, VideoErrorKind.InvalidRequest)]
    [InlineData(422, "content_policy_violation", true, VideoErrorKind.ContentRefused)]
    [InlineData(429, null, true, VideoErrorKind.RateLimited)]
    [InlineData(500, "internal_error", false, VideoErrorKind.ProviderFault)]
    [InlineData(502, null, false, VideoErrorKind.ProviderFault)]
    [InlineData(503, "runner_scheduling_failure", false, VideoErrorKind.ProviderFault)]
    [InlineData(504, "request_timeout", false, VideoErrorKind.ProviderFault)]
    public void Proofs_Answer_SaysWhetherNothingWasBought(int status, string? code, bool provesAbsence, VideoErrorKind kind)
    {
        var error = FalErrorMapper.Proofs.Classify(status, code, null);

        Assert.Equal((provesAbsence, kind), (error.ProvesAbsence, error.Kind));
    }

    [Theory]
    [InlineData("""{"detail":[{"type":"missing","msg":"Field required"},{"type":"other","msg":"x"}]}""", "missing", "Field required")]
    [InlineData("""{"detail":"Not Found"}""", null, "Not Found")]
    [InlineData("""{"detail":"x","error_type":"bad_request"}""", "bad_request", "x")]
    [InlineData("""{"detail":[]}""", null, null)]
    [InlineData("""{"detail":[7]}""", null, null)]
    [InlineData("""{"detail":{"a":1}}""", null, null)]
    [InlineData("null", null, null)]
    public void Read_ErrorBody_FindsCodeAndText(string body, string? code, string? text) => Assert.Equal((code, text), FalErrorMapper.Read(System.Text.Encoding.UTF8.GetBytes(body)));
}
