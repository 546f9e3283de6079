using System.Globalization;
using System.Text;
using VideoEngines.Http;

namespace VideoEngines.Providers.Kling;

public sealed class KlingErrorMapperTests
{
    /// <summary>The provider's error page, row by row: status, code, kind, proof of absence, transient.</summary>
    public static TheoryData<int, int, VideoErrorKind, bool, bool> Documented { get; } = new()
    {
        { 401, 1000, VideoErrorKind.Authentication, true, false },
        { 401, 1001, VideoErrorKind.Authentication, true, false },
        { 401, 1002, VideoErrorKind.Authentication, true, false },
        { 401, 1003, VideoErrorKind.Authentication, true, true },
        { 401, 1004, VideoErrorKind.Authentication, true, false },
        { 429, 1100, VideoErrorKind.Permission, true, false },
        { 429, 1101, VideoErrorKind.InsufficientFunds, true, false },
        { 429, 1102, VideoErrorKind.InsufficientFunds, true, false },
        { 403, 1103, VideoErrorKind.Permission, true, false },
        { 400, 1200, VideoErrorKind.InvalidRequest, true, false },
        { 400, 1201, VideoErrorKind.InvalidRequest, true, false },
        { 404, 1202, VideoErrorKind.NotFound, true, false },
        { 404, 1203, VideoErrorKind.NotFound, true, false },
        { 400, 1300, VideoErrorKind.ContentRefused, true, false },
        { 400, 1301, VideoErrorKind.ContentRefused, true, false },
        { 429, 1302, VideoErrorKind.RateLimited, true, true },
        { 429, 1303, VideoErrorKind.ConcurrencyLimited, true, true },
        { 429, 1304, VideoErrorKind.Permission, true, false },
        { 500, 5000, VideoErrorKind.ProviderFault, false, true },
        { 503, 5001, VideoErrorKind.ProviderFault, false, true },
        { 504, 5002, VideoErrorKind.ProviderFault, false, true },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void Classify_DocumentedRow_HasKindAndProof(int status, int code, VideoErrorKind kind, bool proves, bool transient)
    {
        var error = Classify(status, code);

        Assert.Equal(kind, error.Kind);
        Assert.Equal(proves, error.ProvesAbsence);
        Assert.Equal(transient, error.IsTransient);
        Assert.Equal(code.ToString(CultureInfo.InvariantCulture), error.Code);
        Assert.NotEmpty(error.Advice);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Classify_CodeWithHttp200_IsDecidedByTheCode(int status, int code, VideoErrorKind kind, bool proves, bool transient)
    {
        Assert.NotEqual(200, status);
        var error = Classify(200, code);

        Assert.Equal((kind, proves, transient), (error.Kind, error.ProvesAbsence, error.IsTransient));
    }

    [Theory]
    [InlineData(500, 1301)]
    [InlineData(502, 1303)]
    [InlineData(504, 1102)]
    [InlineData(408, 1200)]
    [InlineData(409, 1201)]
    public void Classify_RefusalWithAStatusThatLeavesItOpen_ProvesNothing(int status, int code) => Assert.False(Classify(status, code).ProvesAbsence);

    [Theory]
    [InlineData(400, 1999, true)]
    [InlineData(418, 1999, true)]
    [InlineData(500, 1999, false)]
    [InlineData(200, 1999, false)]
    public void Classify_UnlistedCode_FollowsTheDefault(int status, int code, bool proves) => Assert.Equal(proves, Classify(status, code).ProvesAbsence);

    [Fact]
    public void Classify_RetryAfter_IsKept() =>
        Assert.Equal(TimeSpan.FromSeconds(7), KlingErrorMapper.Proofs.Classify(429, "1303", TimeSpan.FromSeconds(7)).RetryAfter);

    [Fact]
    public void Classify_UsedExternalId_ProvesNothingBecauseATaskExists()
    {
        var reply = KlingErrorMapper.ReadSubmitError("""{"code":1201,"message":"External task id already exists","request_id":"r"}"""u8);
        var error = KlingErrorMapper.Proofs.Classify(400, reply.Code, null, reply.Shape);

        Assert.False(error.ProvesAbsence);
        Assert.Equal(VideoErrorKind.Conflict, error.Kind);
        Assert.Equal("1201", error.Code);
    }

    [Fact]
    public void Proofs_EveryRow_HasAdviceAndSource() =>
        Assert.All(KlingErrorMapper.Proofs.Rows, static row =>
        {
            Assert.NotEmpty(row.Advice);
            Assert.StartsWith("K-", row.Source, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("""{"code":1301,"message":"x"}""", "1301")]
    [InlineData("""{"code":"1301"}""", "1301")]
    [InlineData("""{"code":0,"message":"SUCCEED"}""", null)]
    [InlineData("""{"code":null}""", null)]
    [InlineData("""{"code":{"a":[1]},"message":[]}""", null)]
    [InlineData("""{"detail":"from a gateway"}""", null)]
    [InlineData("null", null)]
    public void ReadCode_Body_GivesTheErrorsCode(string body, string? code) => Assert.Equal(code, KlingErrorMapper.ReadCode(Encoding.UTF8.GetBytes(body)));

    private static ProviderError Classify(int status, int code) => KlingErrorMapper.Proofs.Classify(status, code.ToString(CultureInfo.InvariantCulture), null);
}
