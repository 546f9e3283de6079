using System.Text;
using VideoEngines.Providers.OpenAI.Wire;
using VideoEngines.Providers.VllmOmni;

namespace VideoEngines.Tests.Providers.VllmOmni;

public sealed class VllmOmniErrorMapperTests
{
    [Theory]
    [InlineData("400", "no such LoRA", VideoErrorKind.InvalidRequest)]
    [InlineData("400", "Blocked by a Guardrail.", VideoErrorKind.ContentRefused)]
    [InlineData("500", "x", VideoErrorKind.ProviderFault)]
    [InlineData("700", "x", VideoErrorKind.Unknown)]
    [InlineData("HTTPException", "400: bad reference", VideoErrorKind.InvalidRequest)]
    [InlineData("HTTPException", "503: away", VideoErrorKind.ProviderFault)]
    [InlineData("HTTPException", "away", VideoErrorKind.Unknown)]
    [InlineData("EngineDeadError", "x", VideoErrorKind.ProviderFault)]
    [InlineData("EngineGenerateError", "x", VideoErrorKind.ProviderFault)]
    [InlineData("ValueError", "x", VideoErrorKind.Unknown)]
    [InlineData(null, null, VideoErrorKind.Unknown)]
    public void FailureKind_CodeAndText_TellTheKind(string? code, string? message, VideoErrorKind kind) =>
        Assert.Equal(kind, VllmOmniErrorMapper.FailureKind(new OpenAIVideoError { Code = code, Message = message }));

    [Theory]
    [InlineData("""{"id":"video_gen_1","status":"failed","error":{"code":400,"message":"x"}}""", true)]
    [InlineData("""{"detail":"Video not found"}""", false)]
    [InlineData("""{"id":"video_gen_1"}""", false)]
    [InlineData("<html>", false)]
    [InlineData("", false)]
    [InlineData("null", false)]
    public void TellsStatus_ErrorAnswer_IsAStatusWhenItIsTheRecord(string body, bool tells) => Assert.Equal(tells, VllmOmniErrorMapper.TellsStatus(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(400, VideoErrorKind.InvalidRequest, true)]
    [InlineData(404, VideoErrorKind.NotFound, true)]
    [InlineData(422, VideoErrorKind.InvalidRequest, true)]
    [InlineData(401, VideoErrorKind.Authentication, true)]
    [InlineData(503, VideoErrorKind.ProviderFault, false)]
    public void Classify_Answer_TellsKindAndProof(int status, VideoErrorKind kind, bool provesAbsence)
    {
        var error = VllmOmniErrorMapper.Proofs.Classify(status, null, null);

        Assert.Equal((kind, provesAbsence), (error.Kind, error.ProvesAbsence));
    }
}
