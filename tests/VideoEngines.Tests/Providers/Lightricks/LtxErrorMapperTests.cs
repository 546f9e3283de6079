using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Tests.Providers.Lightricks;

public class LtxErrorMapperTests
{
    [Theory]
    [InlineData(400, "invalid_request_error", VideoErrorKind.InvalidRequest, true, false)]
    [InlineData(401, "authentication_error", VideoErrorKind.Authentication, true, false)]
    [InlineData(402, "insufficient_funds_error", VideoErrorKind.InsufficientFunds, true, false)]
    [InlineData(403, "permission_error", VideoErrorKind.Permission, true, false)]
    [InlineData(404, "not_found_error", VideoErrorKind.NotFound, true, false)]
    [InlineData(413, "request_too_large", VideoErrorKind.InvalidRequest, true, false)]
    [InlineData(422, "content_filtered_error", VideoErrorKind.ContentRefused, true, false)]
    [InlineData(429, "rate_limit_error", VideoErrorKind.RateLimited, true, true)]
    [InlineData(429, "concurrency_limit_error", VideoErrorKind.ConcurrencyLimited, true, true)]
    [InlineData(429, null, VideoErrorKind.RateLimited, true, true)]
    [InlineData(408, null, VideoErrorKind.Transport, false, true)]
    [InlineData(500, "api_error", VideoErrorKind.ProviderFault, false, true)]
    [InlineData(503, "service_unavailable", VideoErrorKind.ProviderFault, false, true)]
    [InlineData(504, "timeout", VideoErrorKind.ProviderFault, false, true)]
    [InlineData(529, "overloaded_error", VideoErrorKind.ProviderFault, false, true)]
    public void Proofs_Answer_SaysWhatItProves(int status, string? code, VideoErrorKind kind, bool provesAbsence, bool transient)
    {
        var error = LtxErrorMapper.Proofs.Classify(status, code, null);

        Assert.Equal((kind, provesAbsence, transient), (error.Kind, error.ProvesAbsence, error.IsTransient));
    }

    [Fact]
    public void Proofs_EveryRow_HasASource() => Assert.All(LtxErrorMapper.Proofs.Rows, static row => Assert.NotEmpty(row.Source));

    [Theory]
    [InlineData("""{"type":"error","error":{"type":"rate_limit_error","message":"x"}}""", "rate_limit_error")]
    [InlineData("""{"detail":"x"}""", null)]
    public void ReadCode_Body_IsTheType(string body, string? code) => Assert.Equal(code, LtxErrorMapper.ReadCode(System.Text.Encoding.UTF8.GetBytes(body)));
}
