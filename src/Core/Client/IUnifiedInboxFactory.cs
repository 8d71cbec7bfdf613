using Microsoft.Extensions.Configuration;

namespace UnifiedInbox;

/// <summary>
/// Makes inboxes at run time, for one tenant or for many. It owns the connections and the rate budgets: accounts with the same credential share a budget, in
/// whichever inbox they are. Thread-safe; a singleton.
/// </summary>
public interface IUnifiedInboxFactory : IDisposable
{
    /// <summary>Makes an inbox over the accounts that <paramref name="accounts"/> adds. Cheap: no request, no connection.</summary>
    /// <param name="accounts">Adds accounts: <c>a => a.AddLemlist("acme", o => ...)</c>.</param>
    /// <param name="configuration">The section with <c>Accounts[]</c> that <c>AddLemlist()</c> and its like without a name bind to; null for none.</param>
    /// <returns>The inbox.</returns>
    /// <exception cref="ArgumentException">An option is missing or malformed, two accounts have one key, a configured account is of a provider nobody added, or accounts are to come from a configuration and there is none.</exception>
    /// <exception cref="ObjectDisposedException">The factory is disposed.</exception>
    IUnifiedInbox Create(Action<IUnifiedInboxBuilder> accounts, IConfiguration? configuration = null);
}
