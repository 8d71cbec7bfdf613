using System.Globalization;
using System.Runtime.InteropServices;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>Prints the table as it grows, and at the end every goal with what was seen.</summary>
internal sealed class Report
{
    private readonly List<string> goals = [];

    public Report(bool isQuick)
    {
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {(isQuick ? "quick: few rounds" : "full")}");
        Console.WriteLine();
        Console.WriteLine("| row | measure | floor (a) | ours (b) | obvious (c) | b/a | c/b |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
    }

    /// <summary>A line of the table: floor, ours and, where there is one, the obvious way.</summary>
    public void Line(string row, string measure, double? floor, double? ours, double? obvious, double? oursByFloor, double? obviousByOurs) =>
        Console.WriteLine($"| {row} | {measure} | {Text(floor)} | {Text(ours)} | {Text(obvious)} | {Text(oursByFloor)} | {Text(obviousByOurs)} |");

    public void AtMost(string goal, double seen, double most) => Judge($"{goal}: {Text(seen)} <= {Text(most)}", seen <= most);

    public void AtLeast(string goal, double seen, double least) => Judge($"{goal}: {Text(seen)} >= {Text(least)}", seen >= least);

    public void PrintGoals()
    {
        Console.WriteLine();
        goals.ForEach(Console.WriteLine);
    }

    private static string Text(double? figure) => figure switch
    {
        null => "-",
        >= 1000 => figure.Value.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => figure.Value.ToString("F0", CultureInfo.InvariantCulture),
        _ => figure.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private void Judge(string goal, bool isMet) => goals.Add($"{goal} {(isMet ? "met" : "MISSED")}");
}
