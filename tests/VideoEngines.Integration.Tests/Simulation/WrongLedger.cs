using System.Reflection;
using VideoEngines.Metering;

namespace VideoEngines.Integration.Tests.Simulation;

/// <summary>A ledger of which some moves do something else.</summary>
public class WrongLedger : DispatchProxy
{
    private ICreditLedger _inner = null!;
    private Func<ICreditLedger, string, object?[], Task<CreditHold>?> _instead = null!;

    /// <param name="inner">The ledger that does all other moves.</param>
    /// <param name="instead">What is done instead of a move, by its name and arguments; null does the move.</param>
    internal static ICreditLedger Create(ICreditLedger inner, Func<ICreditLedger, string, object?[], Task<CreditHold>?> instead)
    {
        var ledger = Create<ICreditLedger, WrongLedger>();
        ((WrongLedger)ledger)._inner = inner;
        ((WrongLedger)ledger)._instead = instead;
        return ledger;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _instead(_inner, targetMethod!.Name, args!) is { } other ? new ValueTask<CreditHold>(other) : targetMethod.Invoke(_inner, args);
}
