namespace UnifiedInbox.Testing;

/// <summary>Lays a report out for a reader at a terminal or in a log: no colours, no symbols beyond ASCII of its own.</summary>
internal sealed class ReportWriter(TextWriter writer)
{
    private const int Width = 110;
    private const string StateIndent = "  ";
    private const string PromiseIndent = "          ";
    private const string DetailIndent = "                    ";

    internal void Write(ConformanceReport report)
    {
        writer.WriteLine($"Conformance of the provider '{report.Provider}'");
        foreach (var topic in report.Results.GroupBy(result => result.Topic))
        {
            writer.WriteLine();
            writer.WriteLine(topic.Key);
            foreach (var group in topic.GroupBy(result => result.Missing))
            {
                WriteGroup([.. group], group.Key);
            }
        }

        writer.WriteLine();
        WriteSum(report);
    }

    private void WriteGroup(IReadOnlyList<ConformanceResult> results, string? missing)
    {
        foreach (var result in results)
        {
            Wrap($"{StateIndent}{Word(result.State),-8}", PromiseIndent, result.Promise);
            WriteDetail("seen", result.Seen);
            WriteDetail("expected", result.Expected);
            WriteDetail("to do", result.Advice);
        }

        if (missing is not null)
        {
            Wrap(PromiseIndent, PromiseIndent, missing);
        }
    }

    private void WriteDetail(string name, string? text)
    {
        if (text is not null)
        {
            Wrap($"{PromiseIndent}{name,-10}", DetailIndent, text);
        }
    }

    private void WriteSum(ConformanceReport report)
    {
        var (kept, broken, missing) = (report.Count(ConformanceState.Kept), report.Count(ConformanceState.Broken), report.Count(ConformanceState.NotApplicable));
        writer.WriteLine($"{report.Results.Count} promises: {kept} kept, {broken} broken, {missing} not applicable");
        if (broken > 0)
        {
            writer.WriteLine("Each topic is a section of docs/adding-a-provider.md.");
        }
    }

    private void Wrap(string first, string next, string text)
    {
        var line = first;
        var isEmpty = true;
        foreach (var word in text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                writer.WriteLine(line);
                (line, isEmpty) = (next, true);
            }

            line = isEmpty ? line + word : $"{line} {word}";
            isEmpty = false;
        }

        writer.WriteLine(line);
    }

    private static string Word(ConformanceState state) => state switch
    {
        ConformanceState.Kept => "kept",
        ConformanceState.Broken => "BROKEN",
        _ => "n/a",
    };
}
