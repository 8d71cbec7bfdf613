namespace UnifiedInbox.Providers;

/// <summary>The words <see cref="Completeness.Reason"/> uses.</summary>
public static class UncertainReason
{
    /// <summary>The vendor's paging stopped making progress: a cursor came again, or pages in a row held nothing new.</summary>
    public const string Stalled = "stalled";

    /// <summary>The list changed faster than it could be read.</summary>
    public const string Moving = "moving";

    /// <summary>The vendor ended the list before its own count of it.</summary>
    public const string Short = "short";

    /// <summary>Rows came out of time order.</summary>
    public const string Order = "order";

    /// <summary>A mail behind a mail thread could not be fetched.</summary>
    public const string Mail = "mail";

    /// <summary>The limit of messages was reached.</summary>
    public const string Cap = "cap";

    /// <summary>A page after the first failed.</summary>
    public const string Fault = "fault";

    /// <summary>The account lacks the capability.</summary>
    public const string Unsupported = "unsupported";
}
