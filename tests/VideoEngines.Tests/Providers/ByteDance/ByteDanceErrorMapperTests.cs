namespace VideoEngines.Tests.Providers.ByteDance;

public sealed class ByteDanceErrorMapperTests
{
    [Theory]
    [InlineData(400, "MissingParameter", VideoErrorKind.InvalidRequest, false)]
    [InlineData(400, "InvalidParameter.TaskTypeConstraint", VideoErrorKind.InvalidRequest, false)]
    [InlineData(400, "InputTextSensitiveContentDetected", VideoErrorKind.ContentRefused, false)]
    [InlineData(400, "InputImageSensitiveContentDetected.PrivacyInformation", VideoErrorKind.ContentRefused, false)]
    [InlineData(401, "AuthenticationError", VideoErrorKind.Authentication, false)]
    [InlineData(403, "AccountOverdueError", VideoErrorKind.InsufficientFunds, false)]
    [InlineData(403, "AccessDenied", VideoErrorKind.Permission, false)]
    [InlineData(404, "InvalidEndpoint.NotFound", VideoErrorKind.NotFound, false)]
    [InlineData(404, "ModelNotOpen", VideoErrorKind.Permission, false)]
    [InlineData(429, "RateLimitExceeded.EndpointRPMExceeded", VideoErrorKind.RateLimited, true)]
    [InlineData(429, "QuotaExceeded", VideoErrorKind.ConcurrencyLimited, true)]
    [InlineData(429, "SetLimitExceeded", VideoErrorKind.Permission, false)]
    [InlineData(429, "ServerOverloaded", VideoErrorKind.ProviderFault, true)]
    [InlineData(429, "SomethingNew", VideoErrorKind.RateLimited, true)]
    public async Task Submit_DocumentedRefusal_ProvesThatNothingWasBought(int status, string code, VideoErrorKind kind, bool transient)
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => SubmitAsync(status, code));

        Assert.Equal((kind, code, transient), (error.Kind, error.ProviderCode, error.IsTransient));
    }

    [Theory]
    [InlineData(500, "InternalServiceError")]
    [InlineData(503, "ServerOverloaded")]
    [InlineData(409, "SomethingNew")]
    public async Task Submit_AnythingElse_IsUnknown(int status, string code) => await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(status, code));

    private static Task<VideoJobHandle> SubmitAsync(int status, string code) =>
        ArkTest.Engine(VideoEngineIds.ByteDanceSeedance20, new ArkServer(_ => (status, $$"""{"error":{"code":"{{code}}","message":"no","param":"","type":"x"} }"""))).SubmitAsync("a boat");
}
