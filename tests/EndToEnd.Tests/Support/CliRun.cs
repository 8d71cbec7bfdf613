using System.Text.Json;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>What a process of the command line left behind.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error, TimeSpan Wall)
{
    /// <summary>Every line of stdout as JSON; anything else there fails the test.</summary>
    public IReadOnlyList<JsonElement> Lines { get; } =
        Output.Length == 0 || Output[0] != '{' ? [] : [.. Output.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line))];

    public JsonElement Last => Lines[^1];

    public IReadOnlyList<JsonElement> Conversations => Of("conversation");

    public IReadOnlyList<string> Ids => [.. Conversations.Select(line => line.Text("id")!)];

    public IReadOnlyList<JsonElement> Faults => Of("fault");

    public IReadOnlyList<JsonElement> Of(string type) => [.. Lines.Where(line => line.Text("type") == type)];

    /// <summary>How the page line says an account ended: its state, and behind it the reason where there is one.</summary>
    public string StateOf(string account) => State(Last.GetProperty("accounts").GetProperty(account));

    public string ThreadState => State(Last.GetProperty("completeness"));

    private static string State(JsonElement completeness) => string.Join(' ', new[] { completeness.Text("state"), completeness.Text("reason") }.OfType<string>());
}
