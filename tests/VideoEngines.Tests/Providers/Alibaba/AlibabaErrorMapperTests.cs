using VideoEngines.Catalog;
using VideoEngines.Providers.Alibaba;

namespace VideoEngines.Tests.Providers.Alibaba;

public sealed class AlibabaErrorMapperTests
{
    [Theory]
    [InlineData(400, "DataInspectionFailed", VideoErrorKind.ContentRefused, true, false)]
    [InlineData(400, "InvalidParameter.Size", VideoErrorKind.InvalidRequest, true, false)]
    [InlineData(400, "BadRequest.EmptyInput", VideoErrorKind.InvalidRequest, true, false)]
    [InlineData(400, "Arrearage", VideoErrorKind.InsufficientFunds, true, false)]
    [InlineData(401, "InvalidApiKey", VideoErrorKind.Authentication, true, false)]
    [InlineData(403, "AccessDenied.Unpurchased", VideoErrorKind.Permission, true, false)]
    [InlineData(403, "Workspace.AccessDenied", VideoErrorKind.Permission, true, false)]
    [InlineData(404, "ModelNotFound", VideoErrorKind.NotFound, true, false)]
    [InlineData(429, "Throttling", VideoErrorKind.RateLimited, true, true)]
    [InlineData(429, "Throttling.BurstRate", VideoErrorKind.RateLimited, true, true)]
    [InlineData(429, "Throttling.AllocationQuota", VideoErrorKind.InsufficientFunds, true, false)]
    [InlineData(500, "InternalError", VideoErrorKind.ProviderFault, false, true)]
    [InlineData(500, "InternalError.Timeout", VideoErrorKind.ProviderFault, false, true)]
    [InlineData(504, null, VideoErrorKind.ProviderFault, false, true)]
    [InlineData(408, null, VideoErrorKind.Transport, false, true)]
    [InlineData(200, "InvalidParameter", VideoErrorKind.Transport, false, false)]
    public void Classify_AnswerToASubmit_SaysKindAndProof(int status, string? code, VideoErrorKind kind, bool provesAbsence, bool isTransient)
    {
        var error = AlibabaErrorMapper.Proofs.Classify(status, code, null, AlibabaErrorMapper.FamilyOf(code));

        Assert.Equal((kind, provesAbsence, isTransient), (error.Kind, error.ProvesAbsence, error.IsTransient));
    }

    [Fact]
    public void Proofs_EveryRow_HasASourceOfTheCatalog() =>
        Assert.All(AlibabaErrorMapper.Proofs.Rows, static row => Assert.True(EngineCatalog.Default.Sources.ContainsKey(row.Source)));
}
