using Microsoft.Extensions.Configuration;
using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>Collects accounts from code and configuration, and says everything that is wrong with them in one message.</summary>
internal sealed class AccountRegistry(IConfiguration? configuration) : IUnifiedInboxBuilder
{
    private readonly List<AccountRegistration> accounts = [];
    private readonly List<string> claimedProviders = [];
    private readonly List<string> problems = [];

    public IUnifiedInboxBuilder AddAccount<TOptions>(ProviderDefinition<TOptions> definition, string name, Action<TOptions> configure)
        where TOptions : ProviderOptions, new()
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(configure);
        var key = new AccountKey(definition.Name, name);
        var options = new TOptions();
        configure(options);
        accounts.Add(new AccountRegistration(key, [.. definition.Validate(options)], context => definition.Create(options, context)));
        return this;
    }

    public IUnifiedInboxBuilder AddConfiguredAccounts<TOptions>(ProviderDefinition<TOptions> definition)
        where TOptions : ProviderOptions, new()
    {
        ArgumentNullException.ThrowIfNull(definition);
        claimedProviders.Add(definition.Name);
        if (configuration is null)
        {
            problems.Add($"{definition.Name}: its accounts come from a configuration, and there is none: give AddUnifiedInbox or Create the section with Accounts[], or add accounts by name.");
        }

        foreach (var entry in Entries().Where(entry => entry["Provider"] == definition.Name))
        {
            if (!AccountKey.TryMake(definition.Name, entry["Name"] ?? "", out var key))
            {
                problems.Add($"{entry.Path}: Name must match [a-z0-9][a-z0-9._-]{{0,31}}.");
                continue;
            }

            AddAccount(definition, key.Name, options =>
            {
                options.BaseUrl = entry["BaseUrl"];
                options.PageSize = PageSize(entry, key);
                definition.Bind(entry, options);
            });
        }

        return this;
    }

    /// <summary>The accounts, all of them sound.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal IReadOnlyList<AccountRegistration> Build() =>
        Problems() is { Count: > 0 } found ? throw new ArgumentException(string.Join(' ', found)) : accounts;

    /// <summary>Everything that is wrong, one sentence each: which account, which option, never the value.</summary>
    internal IReadOnlyList<string> Problems() =>
    [
        .. problems,
        .. IsOneLevelUp() ? ["Accounts[] is not in the configuration given but in its section UnifiedInbox: give GetSection(\"UnifiedInbox\")."] : Array.Empty<string>(),
        .. accounts.SelectMany(account => account.Problems.Select(problem => $"{account.Key}: {problem}")),
        .. accounts.GroupBy(account => account.Key.ToString()).Where(group => group.Count() > 1).Select(group => $"{group.Key}: the account is there {group.Count()} times: give each a Name of its own."),
        .. Entries().Where(entry => !claimedProviders.Contains(entry["Provider"] ?? "")).Select(Unclaimed),
    ];

    private string Unclaimed(IConfigurationSection entry)
    {
        if (string.IsNullOrWhiteSpace(entry["Provider"]))
        {
            return $"{entry.Path}: Provider is missing.";
        }

        return claimedProviders.Find(provider => provider.Equals(entry["Provider"], StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"{entry.Path}: Provider is written {meant}, in lower case."
            : $"{entry.Path}: Provider names none that was added: call its Add method, AddLemlist() for lemlist.";
    }

    private int? PageSize(IConfigurationSection entry, AccountKey key)
    {
        if (entry["PageSize"] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var size))
        {
            return size;
        }

        problems.Add($"{key}: PageSize is not a whole number.");
        return null;
    }

    private bool IsOneLevelUp() => claimedProviders.Count > 0 && !Entries().Any() && configuration?.GetSection("UnifiedInbox:Accounts").GetChildren().Any() == true;

    private IEnumerable<IConfigurationSection> Entries() => configuration?.GetSection("Accounts").GetChildren() ?? [];
}
