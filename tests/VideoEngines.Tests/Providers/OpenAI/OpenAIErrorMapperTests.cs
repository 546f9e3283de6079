using System.Text;
using VideoEngines.Providers.OpenAI;

namespace VideoEngines.Tests.Providers.OpenAI;

public sealed class OpenAIErrorMapperTests
{
    [Theory]
    [InlineData(400, """{"error":{"type":"invalid_request_error","code":"invalid_value"}}""", VideoErrorKind.InvalidRequest, true, "invalid_value")]
    [InlineData(400, """{"error":{"type":"image_generation_user_error","code":"moderation_blocked"}}""", VideoErrorKind.ContentRefused, true, "moderation_blocked")]
    [InlineData(400, """{"error":{"type":"moderation_error","code":null}}""", VideoErrorKind.ContentRefused, true, "moderation_error")]
    [InlineData(401, """{"error":{"code":"invalid_api_key"}}""", VideoErrorKind.Authentication, true, "invalid_api_key")]
    [InlineData(403, "{}", VideoErrorKind.Permission, true, null)]
    [InlineData(404, """{"error":{"code":"model_not_found"}}""", VideoErrorKind.NotFound, true, "model_not_found")]
    [InlineData(409, "{}", VideoErrorKind.InvalidRequest, false, null)]
    [InlineData(429, """{"error":{"code":"rate_limit_exceeded"}}""", VideoErrorKind.RateLimited, true, "rate_limit_exceeded")]
    [InlineData(500, """{"error":{"type":"server_error"}}""", VideoErrorKind.ProviderFault, false, "server_error")]
    [InlineData(503, """{"error":{"code":"moderation_backend_down"}}""", VideoErrorKind.ProviderFault, false, "moderation_backend_down")]
    public void Classify_Answer_TellsKindAndProof(int status, string body, VideoErrorKind kind, bool provesAbsence, string? code)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        var error = OpenAIErrorMapper.Proofs.Classify(status, OpenAIErrorMapper.ReadCode(bytes), null, OpenAIErrorMapper.ReadShape(bytes));

        Assert.Equal((kind, provesAbsence, code), (error.Kind, error.ProvesAbsence, error.Code));
    }

    [Fact]
    public void Rows_All_HaveASourceOfTheCatalog() => Assert.All(OpenAIErrorMapper.Proofs.Rows, static row => Assert.Contains(row.Source, new[] { "OAPI", "OAI-SORA2" }));
}
