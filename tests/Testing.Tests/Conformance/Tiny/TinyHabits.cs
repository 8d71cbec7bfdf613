namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>The bad habits that lie below a provider's calls, in how it makes requests; none by default.</summary>
internal sealed record TinyHabits
{
    internal bool FollowsRedirects { get; init; }

    internal bool MarksAsRead { get; init; }

    internal bool QuotesVendorInCode { get; init; }

    internal bool DropsBasePath { get; init; }

    internal bool KnowsRatesBetter { get; init; }

    internal bool RefusesUnknownMembers { get; init; }

    internal bool PostsToRead { get; init; }

    internal bool TrustsEveryFileHost { get; init; }

    internal bool IgnoresPageSize { get; init; }

    /// <summary>Breaks the second attempt of every call.</summary>
    internal bool AuthorizesOnce { get; init; }
}
