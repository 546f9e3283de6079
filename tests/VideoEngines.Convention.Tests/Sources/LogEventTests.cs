using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace VideoEngines.Convention.Tests.Sources;

/// <summary>Log events are found by their ids for years; each id has one meaning.</summary>
public sealed class LogEventTests
{
    private const string Register = "docs/diagnostics.md";

    [Fact]
    public void LogEvents_Ids_AreUnique() => Findings.AssertNone(
        Events().GroupBy(static log => log.EventId).Where(static group => group.Count() > 1).Select(static group => $"{group.Key}: {string.Join(", ", group.Select(static log => log.EventName))}"),
        "These ids are used twice:");

    [Fact]
    public void LogEvents_Names_AreUnique() => Findings.AssertNone(
        Events().GroupBy(static log => log.EventName).Where(static group => string.IsNullOrEmpty(group.Key) || group.Count() > 1).Select(static group => $"'{group.Key}': {string.Join(", ", group.Select(static log => log.EventId))}"),
        "Every event has a name of its own:");

    [Fact]
    public void LogEvents_All_AreRegistered()
    {
        var register = Repository.Read(Register);

        Findings.AssertNone(
            Events().Select(static log => string.Create(CultureInfo.InvariantCulture, $"{log.EventId} `{log.EventName}`")).Where(entry => !register.Contains(entry, StringComparison.Ordinal)),
            $"These are not in {Register}:");
    }

    private static LoggerMessageAttribute[] Events()
    {
        var events = Shipped.OwnTypes.SelectMany(static type => type.GetMethods(Shipped.Declared)).Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().ToArray();
        Assert.NotEmpty(events);
        return events;
    }
}
