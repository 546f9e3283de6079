namespace VideoEngines.Testing;

internal enum FakeSubmitOutcome
{
    Accepted,
    Rejected,
    Unknown,
}
