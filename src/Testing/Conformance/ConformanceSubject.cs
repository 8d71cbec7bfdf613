namespace UnifiedInbox.Testing;

/// <summary>A provider under test and a vendor it can talk to in memory: a twin, or any handler that answers as the vendor does.</summary>
/// <remarks>The account must be able to list conversations: that is how the checks learn of ids. Immutable; may be used by several checks at once.</remarks>
public sealed class ConformanceSubject
{
    /// <summary>How many conversations a vendor must hold at least for its paging to be seen: three pages of the largest size the checks ask for.</summary>
    public const int FewestConversations = 15;

    /// <summary>
    /// Starts the vendor afresh: <c>time => new LemlistTwin(new TwinOptions { Time = time }).CreateHandler()</c>. Called once or more by every check, perhaps at
    /// the same time. Equal inboxes every time; a rate limit of its own must go by the given clock, which each request moves on by a second.
    /// </summary>
    public required Func<TimeProvider, HttpMessageHandler> StartVendor { get; init; }

    /// <summary>
    /// As <see cref="StartVendor"/>, with conversations that rise, or leave, or change their read state, between the requests for the list, and none that arrives:
    /// <c>time => new LemlistTwin(new TwinOptions { Time = time, Drift = new TwinDrift { ChangesPerRequest = 0.5, Kinds = TwinChangeKinds.Bumps } }).CreateHandler()</c>.
    /// Null leaves the promise about lists that move unchecked.
    /// </summary>
    public Func<TimeProvider, HttpMessageHandler>? StartMovingVendor { get; init; }

    /// <summary>How many conversations the vendor's inbox holds for the account, at least <see cref="FewestConversations"/>: a walk must find as many.</summary>
    public required int Conversations { get; init; }

    /// <summary>
    /// How many attachments that can be opened the threads of the vendor's inbox show; null for at least one, if the provider opens attachments at all. With zero, their
    /// checks are left out.
    /// </summary>
    public int? Attachments { get; init; }

    /// <summary>The key or token the vendor takes: a test value, which the checks look for wherever it must not show.</summary>
    public required string Secret { get; init; }

    /// <summary>
    /// Adds the account to a builder under a name and with a secret, which is not always the right one:
    /// <c>(accounts, name, secret) => accounts.AddLemlist(name, o => { o.ApiKey = secret; o.UserId = user; })</c>.
    /// </summary>
    /// <remarks>The checks set <c>BaseUrl</c> and <c>RateWindows</c> after it; it must add one account.</remarks>
    public required Action<IUnifiedInboxBuilder, string, string> AddAccount { get; init; }
}
