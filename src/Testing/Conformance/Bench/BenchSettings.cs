namespace UnifiedInbox.Testing;

/// <summary>What a check changes about the account or the library.</summary>
internal sealed record BenchSettings
{
    /// <summary>So many that no check waits for the client's own rate budget unless it asks for that.</summary>
    private static readonly UnifiedInbox.RateWindow[] Unlimited = [new(1_000_000, TimeSpan.FromSeconds(1))];

    /// <summary>Null for the subject's.</summary>
    internal string? Secret { get; init; }

    internal string? BaseUrl { get; init; }

    internal IReadOnlyList<UnifiedInbox.RateWindow> RateWindows { get; init; } = Unlimited;

    /// <summary>Null for the subject's.</summary>
    internal int? PageSize { get; init; }

    /// <summary>Whether it is the subject's moving vendor.</summary>
    internal bool IsMoving { get; init; }

    internal RawRetention RawRetention { get; init; }

    /// <summary>Without them no call is timed out while the clock moves through back-offs: every timer that is due soon is a wait.</summary>
    internal bool UsualTimeouts { get; init; }

    internal UnifiedInboxOptions Options(Func<HttpMessageHandler> handler)
    {
        var options = new UnifiedInboxOptions { HandlerFactory = handler, RawRetention = RawRetention };
        if (!UsualTimeouts)
        {
            (options.AttemptTimeout, options.RequestTimeout, options.FirstPageTimeout) = (TimeSpan.FromMinutes(50), TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        }

        return options;
    }
}
