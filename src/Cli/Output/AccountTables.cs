using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace UnifiedInbox.Cli.Output;

/// <summary>The tables of accounts, of checks and of the sandbox's addresses.</summary>
internal static class AccountTables
{
    public static void Draw(IAnsiConsole console, IReadOnlyList<AccountDescriptor> accounts) => Draw(
        console,
        ["Account", "Can", "List order", "Page size"],
        accounts.Select(account => (string[])
        [
            account.Account.ToString(),
            string.Join(", ", account.Capabilities.ToString().Split(", ").Select(Spaced)),
            account.ListOrder is { } order ? Spaced(order.ToString()) : "",
            account.PageLimits is { } limits ? Pages(limits) : "",
        ]));

    public static void Draw(IAnsiConsole console, IReadOnlyList<AccountCheck> checks) => Draw(
        console,
        ["Account", "Reachable", "Authorised", "Unknown words", "Skipped", "Requests left"],
        checks.Select(check => (string[])
        [
            check.Account.ToString(),
            Words.YesNo(check.Reachable),
            Words.YesNo(check.Authorised),
            VendorText.OneLine(string.Join(", ", check.UnknownWords), longest: 200),
            check.Skipped.Count.ToString(CultureInfo.InvariantCulture),
            check.Remaining?.ToString(CultureInfo.InvariantCulture) ?? "",
        ]));

    public static void Draw(IAnsiConsole console, IReadOnlyList<ServedTwin> twins)
    {
        foreach (var twin in twins)
        {
            console.WriteWhole($"{twin.Provider}  {twin.BaseUrl}");
            foreach (var (name, value) in twin.Credentials)
            {
                console.WriteWhole($"  {name,-12} {value}");
            }
        }
    }

    private static void Draw(IAnsiConsole console, string[] headers, IEnumerable<string[]> contents)
    {
        var rows = contents.ToArray();
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (column, header) in headers.Index())
        {
            // A single word, such as an account's key, is never broken: columns of several words make room.
            var words = rows.Select(row => row[column]).Append(header);
            table.AddColumn(new TableColumn(new Text(header, Styles.Heading)) { NoWrap = words.All(word => !word.Contains(' ')) });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell, cell == Words.No ? Styles.Bad : Style.Plain)));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    private static string Pages(PageLimits limits) =>
        limits.Maximum is { } maximum ? string.Create(CultureInfo.InvariantCulture, $"{limits.Size} of {maximum}") : limits.Size.ToString(CultureInfo.InvariantCulture);

    private static string Spaced(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' ');
}
