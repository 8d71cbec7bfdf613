using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using UnifiedInbox.Core.Tests.Conventions;
using UnifiedInbox.Diagnostics;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>The tables of docs/observability.md against the code.</summary>
internal sealed partial class ObservabilityDocsTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs/observability.md"));

    private static readonly Dictionary<string, string> Names = typeof(InboxDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    [Test]
    public void The_metrics_are_those_of_the_meter_with_kind_and_unit()
    {
        using var meters = new OwnMeters();
        using var figures = new Figures(meters);
        using var telemetry = new InboxTelemetry(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, TimeProvider.System, meters);

        Assert.That(
            Table("Metrics").Select(row => $"{row[0]} {row[1]} {row[2]}"),
            Is.EquivalentTo(figures.Instruments.Values.Select(instrument => $"{instrument.Name} {Kind(instrument)} {instrument.Unit}")));
        Assert.That(figures.Instruments.Keys, Is.EquivalentTo(Names.Values.Where(name => name.StartsWith("unifiedinbox.", StringComparison.Ordinal))));
        Assert.That(
            figures.Instruments.Values.OfType<Histogram<double>>().Select(histogram => string.Join(", ", histogram.Advice!.HistogramBucketBoundaries!)).Distinct(),
            Is.EqualTo(new[] { Regex.Match(Page, "suggest the boundaries ([0-9., ]+) s").Groups[1].Value }));
    }

    [Test]
    public void The_tags_of_metrics_and_spans_are_the_public_ones_and_each_is_explained()
    {
        var tags = Names.Where(name => name.Key.EndsWith("Tag", StringComparison.Ordinal)).Select(name => name.Value).ToList();
        var used = Table("Metrics").Concat(Table("Spans")).SelectMany(row => row[^2].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).Where(word => word != "-");

        Assert.That(used.Distinct().Except(tags), Is.Empty);
        Assert.That(Table("Tags").Select(row => row[0]), Is.EquivalentTo(tags));
    }

    [Test]
    public void The_spans_are_the_public_ones() => Assert.That(
        Table("Spans").Select(row => row[0]).Where(name => name.StartsWith("inbox.", StringComparison.Ordinal)),
        Is.EquivalentTo(Names.Where(name => name.Key.EndsWith("Span", StringComparison.Ordinal)).Select(name => name.Value)));

    [Test]
    public void The_log_events_are_those_of_the_code_with_id_and_level()
    {
        var events = typeof(InboxTelemetry).Assembly.GetType("UnifiedInbox.Diagnostics.Log")!.GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(method => (method.Name, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(entry => entry.Message is not null)
            .ToDictionary(entry => entry.Name, entry => entry.Message!);

        Assert.That(Table("Log").Select(row => $"{row[0]} {row[1]}"), Is.EquivalentTo(events.Select(entry => $"{entry.Value.EventId} {entry.Key}")));
        Assert.That(
            Table("Log").Where(row => !row[2].Contains(',', StringComparison.Ordinal)).Select(row => row[2]),
            Is.EqualTo(events.OrderBy(entry => entry.Value.EventId).Where(entry => entry.Value.Level != LogLevel.None).Select(entry => entry.Value.Level.ToString())));
    }

    [Test]
    public void The_source_the_meter_and_the_category_are_named()
    {
        foreach (var name in (string[])["ActivitySourceName", "MeterName", "LogCategory"])
        {
            Assert.That(Page, Does.Contain($"InboxDiagnostics.{name}"));
        }
    }

    /// <summary>The rows of the section's first table, cell by cell, without backticks.</summary>
    private static List<string[]> Table(string section)
    {
        var text = Regex.Split(Page, "^## ", RegexOptions.Multiline).Single(part => part.StartsWith(section, StringComparison.Ordinal));
        var rows = TableRow().Matches(text).Skip(2).Select(row => row.Groups[1].Value.Replace("`", "", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.That(rows, Is.Not.Empty, section);
        return rows;
    }

    private static string Kind(Instrument instrument) => instrument switch
    {
        Histogram<double> => "histogram",
        Counter<long> => "counter",
        ObservableGauge<int> => "gauge",
        _ => instrument.GetType().Name,
    };

    [GeneratedRegex(@"^\| (.*) \|\r?$|^\|(---.*)\|\r?$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
