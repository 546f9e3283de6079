using System.Net;
using System.Net.Http.Headers;

namespace VideoEngines.Http.Downloads;

/// <summary>What tells one version of a remote file from another: needed to go on with a file after an interruption.</summary>
/// <param name="StrongTag">The entity tag, when it is a strong one.</param>
/// <param name="LastModified">The date of the last change, when it is old enough to be a strong validator (RFC 9110, 8.8.2.2).</param>
/// <param name="Total">The size in bytes, when known.</param>
internal sealed record FileVersion(EntityTagHeaderValue? StrongTag, DateTimeOffset? LastModified, long? Total)
{
    public bool CanResume => StrongTag is not null || LastModified is not null;

    public static FileVersion Of(HttpResponseMessage response)
    {
        var tag = response.Headers.ETag is { IsWeak: false } strong ? strong : null;
        var modified = response.Content.Headers.LastModified is { } date && response.Headers.Date is { } sent && sent - date >= TimeSpan.FromSeconds(1) ? date : (DateTimeOffset?)null;
        return new FileVersion(tag, modified, response.Content.Headers.ContentLength);
    }

    public void ApplyTo(HttpRequestMessage request, long offset)
    {
        request.Headers.Range = new RangeHeaderValue(offset, null);
        request.Headers.IfRange = StrongTag is not null ? new RangeConditionHeaderValue(StrongTag) : LastModified is { } date ? new RangeConditionHeaderValue(date) : null;
    }

    /// <summary>Tells whether a partial answer goes on exactly here, with the same file.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="offset">The first byte that is missing.</param>
    /// <returns>Whether it does.</returns>
    public bool IsContinuedBy(HttpResponseMessage response, long offset)
    {
        var range = response.Content.Headers.ContentRange;
        return response.StatusCode == HttpStatusCode.PartialContent
            && range is { Unit: "bytes", From: { } from, To: { } to } && from == offset && to >= from
            && (range.Length is not { } length || Total is not { } total || length == total)
            && (response.Content.Headers.ContentLength is not { } partial || partial == to - from + 1)
            && IsSameValidator(response);
    }

    /// <summary>Tells whether a whole answer is provably the same file, so that its start can be skipped.</summary>
    /// <param name="response">The answer.</param>
    /// <returns>Whether it is.</returns>
    public bool IsRepeatedBy(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.OK
        && StrongTag is not null && StrongTag.Equals(response.Headers.ETag)
        && (Total is not { } total || response.Content.Headers.ContentLength is not { } length || length == total);

    /// <summary>Tells whether a whole answer is provably another file.</summary>
    /// <param name="response">The answer.</param>
    /// <returns>Whether it is.</returns>
    public bool IsContradictedBy(HttpResponseMessage response)
    {
        var headers = response.Content.Headers;
        var total = headers.ContentRange is { } range ? range.Length : headers.ContentLength;
        return (StrongTag is not null && !StrongTag.Equals(response.Headers.ETag))
            || (LastModified is not null && headers.LastModified is { } date && date != LastModified)
            || (Total is not null && total is not null && total != Total);
    }

    // A partial answer must repeat the tag, but may leave out the date when it was asked with If-Range (RFC 9110, 15.3.7).
    private bool IsSameValidator(HttpResponseMessage response) => StrongTag is not null
        ? StrongTag.Equals(response.Headers.ETag)
        : LastModified is not null && (response.Content.Headers.LastModified is not { } date || date == LastModified);
}
