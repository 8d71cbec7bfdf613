using System.Net;

namespace UnifiedInbox;

/// <summary>What holds for all accounts. Read once, when the factory is made.</summary>
public sealed class UnifiedInboxOptions
{
    /// <summary>How long a merged walk waits for an account's first page before it goes on without that account. 10 seconds; at most an hour.</summary>
    public TimeSpan FirstPageTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many pages one walk reads at the same time. 64.</summary>
    public int MaxConcurrentPages { get; set; } = 64;

    /// <summary>How long one request may take, its body included. 15 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one page may take with all its attempts, back-offs and waits for the rate budget. 60 seconds.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Reading a thread stops with the page that brings it to this many messages. 2,000.</summary>
    public int MaxThreadMessages { get; set; } = 2000;

    /// <summary>How many bytes of an attachment are read. 25 MiB. One announced as longer is a fault, and reading beyond fails: <see cref="AttachmentContent.Stream"/>.</summary>
    public long MaxAttachmentBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>Whether models carry the vendor's own JSON.</summary>
    public RawRetention RawRetention { get; set; }

    /// <summary>
    /// Makes the handler that sends requests, for tests; null for the library's own. It is called once, and the factory disposes what it returns.
    /// One that follows redirects is refused, since redirects would carry keys to other hosts.
    /// </summary>
    /// <remarks>
    /// Attachments at other hosts than the vendor's are asked of it too, without credentials, if it is one in memory. One that ends in a
    /// <see cref="SocketsHttpHandler"/> or <see cref="HttpClientHandler"/> is not used for them: only the library's own checks which address it connects to.
    /// </remarks>
    public Func<HttpMessageHandler>? HandlerFactory { get; set; }

    /// <summary>How strangers' host names become addresses; tests put names of their own here.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> ResolveHost { get; set; } = Dns.GetHostAddressesAsync;

    /// <summary>
    /// Gives the rate budget of a credential, for one that several processes share; null for the library's own, which knows this process only. It is called
    /// for every account that is made, with the budget's key (provider, base URL, and a hash of the credential or the vendor's id of what shares the limit; the same in every process) and the
    /// limits that hold. It must give budgets that keep count together for one key, and the factory disposes none of them.
    /// </summary>
    public Func<string, IReadOnlyList<RateWindow>, IRateBudget>? RateBudgetFactory { get; set; }

    /// <summary>Makes back-offs and breaks repeat, for tests; null for chance.</summary>
    internal int? JitterSeed { get; set; }

    internal UnifiedInboxOptions Copy() => (UnifiedInboxOptions)MemberwiseClone();
}
