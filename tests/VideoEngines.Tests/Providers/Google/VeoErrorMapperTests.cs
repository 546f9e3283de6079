using System.Text;
using VideoEngines.Catalog;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Providers.Google;

public class VeoErrorMapperTests
{
    [Theory]
    [InlineData(400, "INVALID_ARGUMENT", "a field is wrong", VideoErrorKind.InvalidRequest, true, false)]
    [InlineData(400, "INVALID_ARGUMENT", "The prompt could not be submitted.", VideoErrorKind.ContentRefused, true, false)]
    [InlineData(400, "INVALID_ARGUMENT", "Sorry. Support codes: 29310472", VideoErrorKind.ContentRefused, true, false)]
    [InlineData(401, "UNAUTHENTICATED", "who", VideoErrorKind.Authentication, true, false)]
    [InlineData(403, "PERMISSION_DENIED", "no", VideoErrorKind.Permission, true, false)]
    [InlineData(404, "NOT_FOUND", "gone", VideoErrorKind.NotFound, true, false)]
    [InlineData(429, "RESOURCE_EXHAUSTED", "quota", VideoErrorKind.RateLimited, true, true)]
    [InlineData(409, "ABORTED", "again", VideoErrorKind.InvalidRequest, false, false)]
    [InlineData(499, "CANCELLED", "stop", VideoErrorKind.InvalidRequest, false, false)]
    [InlineData(500, "INTERNAL", "oops", VideoErrorKind.ProviderFault, false, true)]
    [InlineData(503, "UNAVAILABLE", "away", VideoErrorKind.ProviderFault, false, true)]
    [InlineData(504, "DEADLINE_EXCEEDED", "late", VideoErrorKind.ProviderFault, false, true)]
    public void Proofs_DocumentedAnswer_SaysWhetherAJobCanExist(int status, string name, string message, VideoErrorKind kind, bool provesAbsence, bool isTransient)
    {
        var reply = VeoErrorMapper.ReadSubmitError(Encoding.UTF8.GetBytes($$$"""{"error":{"code":{{{status}}},"message":"{{{message}}}","status":"{{{name}}}"}}"""));

        var error = VeoErrorMapper.Proofs.Classify(status, reply.Code, null, reply.Shape);

        Assert.Equal((name, kind, provesAbsence, isTransient), (error.Code, error.Kind, error.ProvesAbsence, error.IsTransient));
    }

    [Fact]
    public void Proofs_Sources_AreListedInTheCatalog() =>
        Assert.All(VeoErrorMapper.Proofs.Rows, static row => Assert.Contains(row.Source, EngineCatalog.Default.Sources.Keys));

    [Fact]
    public void SupportCodes_EightDigitsEachOnce()
    {
        Assert.All(VeoSupportCode.All, static code => Assert.Equal(8, code.Code.Length));
        Assert.Equal(VeoSupportCode.All.Count, VeoSupportCode.All.Select(static code => code.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("Support codes: 58061214", "58061214")]
    [InlineData("58061214", "58061214")]
    [InlineData("12345678, 17301594.", "17301594")]
    [InlineData("158061214", null)]
    [InlineData("580612141", null)]
    [InlineData("1-2-5806121", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Find_Text_IsTheFirstDocumentedCode(string? text, string? code) => Assert.Equal(code, VeoSupportCode.Find(text)?.Code);
}
