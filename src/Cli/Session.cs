namespace UnifiedInbox.Cli;

/// <summary>An inbox for the time of one command, and what keeps it alive.</summary>
/// <param name="Inbox">The inbox.</param>
/// <param name="Twins">The twins behind it; empty when the accounts are real.</param>
/// <param name="Factory">What made the inbox; ends first.</param>
/// <param name="Server">What serves the twins.</param>
internal sealed record Session(
    IUnifiedInbox Inbox, IReadOnlyList<ServedTwin> Twins, IDisposable? Factory = null, IAsyncDisposable? Server = null) : IAsyncDisposable
{
    public bool IsSandbox => Twins.Count > 0;

    public void RequireAccount(AccountKey account)
    {
        if (Inbox.Accounts.All(registered => registered.Account != account))
        {
            throw new UsageException($"The account {account} is not registered; 'unified-inbox accounts' lists those that are.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Factory?.Dispose();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }
}
