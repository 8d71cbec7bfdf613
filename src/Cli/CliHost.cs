namespace UnifiedInbox.Cli;

/// <summary>Opens the accounts a command works on.</summary>
/// <param name="accountsFile">The value of <c>--accounts</c>, or null.</param>
/// <param name="sandbox">Whether to use the twins whatever is configured.</param>
/// <param name="cancellationToken">Cancels.</param>
/// <returns>The session, to be disposed.</returns>
/// <exception cref="UsageException">The configuration cannot be used.</exception>
/// <exception cref="ArgumentException">An account's option is missing or malformed.</exception>
internal delegate Task<Session> OpenSession(string? accountsFile, bool sandbox, CancellationToken cancellationToken);

/// <summary>What surrounds a run: where it writes and how it gets its accounts.</summary>
internal sealed record CliHost
{
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public required OpenSession Open { get; init; }
}
