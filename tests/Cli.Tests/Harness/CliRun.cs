using System.Text;
using System.Text.Json;

namespace UnifiedInbox.Cli.Tests.Harness;

/// <summary>What one run of the command line left behind.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] LineTypes => [.. Lines.Select(line => Property(line, "type"))];

    public static Task<CliRun> OfAsync(IUnifiedInbox inbox, params string[] arguments) => OfAsync(new Session(inbox, []), CancellationToken.None, arguments);

    public static Task<CliRun> OfAsync(Session session, CancellationToken cancellationToken, params string[] arguments) =>
        OfAsync((_, _, _) => Task.FromResult(session), cancellationToken, arguments);

    public static async Task<CliRun> OfAsync(OpenSession open, CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var host = new CliHost { Output = output, Error = error, Open = open };
        var exitCode = await CommandLine.RunAsync(arguments, host, cancellationToken);
        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static string Property(string line, string name)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty(name).ToString();
    }
}
