namespace VideoEngines.Http;

/// <summary>
/// The error answers of one wire dialect as data. The first matching row wins; an answer that no row names follows the default: 4xx except 408, 409, 425 and 499 proves that no job exists,
/// everything else is unknown.
/// </summary>
internal sealed class SubmitProofTable
{
    private readonly SubmitProofRow[] _rows;

    public SubmitProofTable(params SubmitProofRow[] rows) => _rows = rows;

    public IReadOnlyList<SubmitProofRow> Rows => _rows;

    public ProviderError Classify(int status, string? code, TimeSpan? retryAfter, string? shape = null)
    {
        foreach (var row in _rows)
        {
            if ((row.Status is null || row.Status == status)
                && (row.Code is null || string.Equals(row.Code, code, StringComparison.Ordinal))
                && (row.Shape is null || string.Equals(row.Shape, shape, StringComparison.Ordinal)))
            {
                return new ProviderError
                {
                    Kind = row.Kind,
                    ProvesAbsence = row.ProvesAbsence,
                    IsTransient = row.IsTransient,
                    Code = code,
                    Advice = row.Advice,
                    RetryAfter = retryAfter,
                };
            }
        }

        return ByStatus(status, code, retryAfter);
    }

    private static ProviderError ByStatus(int status, string? code, TimeSpan? retryAfter)
    {
        var (kind, transient, advice) = status switch
        {
            401 => (VideoErrorKind.Authentication, false, "Check the API key of this account."),
            402 => (VideoErrorKind.InsufficientFunds, false, "Top up the account at the provider."),
            403 => (VideoErrorKind.Permission, false, "Check what this account may use at the provider."),
            404 => (VideoErrorKind.NotFound, false, "Check the base address and the model."),
            408 or 425 => (VideoErrorKind.Transport, true, "Try again later."),
            429 => (VideoErrorKind.RateLimited, true, "Wait before the next request."),
            >= 400 and <= 499 => (VideoErrorKind.InvalidRequest, false, "Change the request."),
            >= 500 => (VideoErrorKind.ProviderFault, true, "The provider has a fault; try again later."),
            _ => (VideoErrorKind.Transport, false, "The answer is not one that the provider documents; check the base address."),
        };
        return new ProviderError
        {
            Kind = kind,
            ProvesAbsence = status is >= 400 and <= 499 and not (408 or 409 or 425 or 499),
            IsTransient = transient,
            Code = code,
            Advice = advice,
            RetryAfter = retryAfter,
        };
    }
}
