namespace UnifiedInbox.Providers;

/// <summary>What a provider gets from Core for one account.</summary>
public sealed class ProviderContext
{
    internal ProviderContext(AccountKey account) => Account = account;

    /// <summary>The account.</summary>
    public AccountKey Account { get; }
}
