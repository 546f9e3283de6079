namespace VideoEngines.Metering;

/// <summary>Keeps credits: who has how many, which are held for which attempt, and what became of them.</summary>
/// <remarks>
/// <para>Thread-safe, for use from many processes where the store allows. Every move is atomic over all levels of an account path: all or none.</para>
/// <para>Every move is idempotent by its key (attempt id, or the key of a grant or adjustment): the same key with the same content gets the same answer for ever, refusals included, so a call
/// may be sent again after any crash. The same key with other content is a <see cref="CreditConflictException"/> that names the field. Texts (reason, evidence, description) are notes and do not count.</para>
/// <para>Deadlines and dates are judged by the ledger's own clock. What is due on an account is applied before any other call on it, and by <see cref="SweepAsync"/>: first grants that start or expire,
/// in order of time, then open holds that expire, oldest deadline first.</para>
/// <para>All members throw <see cref="ArgumentException"/> for unusable arguments and <see cref="OperationCanceledException"/> before anything is changed.</para>
/// </remarks>
public interface ICreditLedger
{
    /// <summary>Gives credits to one account level. They first pay what the account owes.</summary>
    /// <param name="grant">The grant; key unique in the account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="CreditConflictException">The key was used with other content.</exception>
    /// <exception cref="ArgumentException">The grant has expired already, or is not well-formed.</exception>
    ValueTask<CreditEntry> GrantAsync(CreditGrant grant, CancellationToken cancellationToken = default);

    /// <summary>Holds the most that an attempt can cost, on every level of the path that has ever been granted credits.</summary>
    /// <param name="reservation">What to hold.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The open hold.</returns>
    /// <exception cref="InsufficientCreditsException">A level has not enough, or no level has ever been granted credits. Remembered: the same call gives the same refusal even after a top-up.</exception>
    /// <exception cref="CreditConflictException">The attempt id was used with other content.</exception>
    ValueTask<CreditHold> ReserveAsync(CreditReservation reservation, CancellationToken cancellationToken = default);

    /// <summary>Notes that a submit is about to start. From here on time alone never gives the credits back. Send nothing unless this call returns.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="evidence">What is about to be sent where; a note.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The guarded hold; the same again while it is guarded.</returns>
    /// <exception cref="CreditConflictException">The hold has expired, is in suspense or has ended: do not send.</exception>
    /// <exception cref="InsufficientCreditsException">The attempt was refused.</exception>
    /// <exception cref="VideoEngineException">The attempt is not known (kind <see cref="VideoErrorKind.NotFound"/>).</exception>
    ValueTask<CreditHold> GuardAsync(string attemptId, string? evidence = null, CancellationToken cancellationToken = default);

    /// <summary>Notes that it is not known whether the job exists or how it ended. The credits stay held.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="evidence">What is known; a note.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The hold in suspense; the ended hold when it has ended meanwhile.</returns>
    /// <exception cref="CreditConflictException">The hold is still open: nothing was sent, so release it.</exception>
    /// <exception cref="InsufficientCreditsException">The attempt was refused.</exception>
    /// <exception cref="VideoEngineException">The attempt is not known (kind <see cref="VideoErrorKind.NotFound"/>).</exception>
    ValueTask<CreditHold> SuspendAsync(string attemptId, string evidence, CancellationToken cancellationToken = default);

    /// <summary>
    /// Charges what the attempt cost and gives the rest back. After a release it still counts: a <see cref="CreditEntryKind.LateCommitted"/> entry charges it under the same overrun policy, and the
    /// hold becomes committed.
    /// </summary>
    /// <param name="commit">What to charge.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The committed hold.</returns>
    /// <exception cref="CreditConflictException">The attempt was committed with another amount, cost or policy; correct it with <see cref="AdjustAsync"/>.</exception>
    /// <exception cref="InsufficientCreditsException">The attempt was refused.</exception>
    /// <exception cref="VideoEngineException">The attempt is not known (kind <see cref="VideoErrorKind.NotFound"/>).</exception>
    ValueTask<CreditHold> CommitAsync(CreditCommit commit, CancellationToken cancellationToken = default);

    /// <summary>Gives the held credits back to the grants they came from; what came from a grant that has expired meanwhile expires, visibly.</summary>
    /// <param name="release">Why, and on what proof.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The released hold; the committed hold, untouched, when it was committed before; the expired hold when it expired before.</returns>
    /// <exception cref="CreditConflictException">The attempt was released with another possible loss.</exception>
    /// <exception cref="InsufficientCreditsException">The attempt was refused.</exception>
    /// <exception cref="VideoEngineException">The attempt is not known (kind <see cref="VideoErrorKind.NotFound"/>).</exception>
    ValueTask<CreditHold> ReleaseAsync(CreditRelease release, CancellationToken cancellationToken = default);

    /// <summary>Corrects what an ended attempt cost with an entry that points to the one it corrects. On a released hold a total above zero makes it committed.</summary>
    /// <param name="adjustment">The new total; key unique in the attempt.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The committed (or, with total zero, released) hold.</returns>
    /// <exception cref="CreditConflictException">The hold has not ended, or the key was used with other content.</exception>
    /// <exception cref="InsufficientCreditsException">The attempt was refused.</exception>
    /// <exception cref="VideoEngineException">The attempt is not known (kind <see cref="VideoErrorKind.NotFound"/>).</exception>
    ValueTask<CreditHold> AdjustAsync(CreditAdjustment adjustment, CancellationToken cancellationToken = default);

    /// <summary>Moves the deadline of a hold that has not ended. A deadline only ever moves later; an earlier one changes nothing.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="expiresAt">The new deadline.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The hold.</returns>
    /// <exception cref="CreditConflictException">The hold has ended or expired.</exception>
    /// <exception cref="InsufficientCreditsException">The attempt was refused.</exception>
    /// <exception cref="VideoEngineException">The attempt is not known (kind <see cref="VideoErrorKind.NotFound"/>).</exception>
    ValueTask<CreditHold> ExtendAsync(string attemptId, DateTimeOffset expiresAt, CancellationToken cancellationToken = default);

    /// <summary>Reads a hold as it is now.</summary>
    /// <param name="attemptId">The id of the attempt.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The hold; <see langword="null"/> when the attempt is not known or was refused.</returns>
    ValueTask<CreditHold?> GetHoldAsync(string attemptId, CancellationToken cancellationToken = default);

    /// <summary>Reads the amounts of one account level. Includes every move that was answered before the call.</summary>
    /// <param name="account">The account, or <see cref="CreditAccounts.Losses"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The balance; all zero for an account that is not known.</returns>
    ValueTask<CreditBalance> GetBalanceAsync(string account, CancellationToken cancellationToken = default);

    /// <summary>Reads the entries of one account level in order, up to the last at the time of the call.</summary>
    /// <param name="account">The account, or <see cref="CreditAccounts.Losses"/>.</param>
    /// <param name="fromSequence">The first entry to read; 1 by default.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The entries; none for an account that is not known.</returns>
    IAsyncEnumerable<CreditEntry> GetStatementAsync(string account, long fromSequence = 1, CancellationToken cancellationToken = default);

    /// <summary>Lists holds, those longest in their state first.</summary>
    /// <param name="state">Only holds in this state; <see langword="null"/> for all.</param>
    /// <param name="olderThan">Only holds that have been in their state for at least this long.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The holds.</returns>
    IAsyncEnumerable<CreditHold> ListHoldsAsync(CreditHoldState? state = null, TimeSpan? olderThan = null, CancellationToken cancellationToken = default);

    /// <summary>Checks the books: amounts add up (C1), totals follow from entries, grants and holds (C6), no entry was changed (C10).</summary>
    /// <param name="account">The account; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>What was checked and what is wrong.</returns>
    ValueTask<CreditVerification> VerifyAsync(string? account = null, CancellationToken cancellationToken = default);

    /// <summary>Applies everything that the clock has made due, on all accounts. Calling it often or never changes no answer, only when entries are written.</summary>
    /// <param name="cancellationToken">Cancels between accounts.</param>
    /// <returns>How many open holds expired.</returns>
    ValueTask<int> SweepAsync(CancellationToken cancellationToken = default);
}
