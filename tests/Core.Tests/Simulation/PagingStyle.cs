namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>How vendors page through a list.</summary>
internal enum PagingStyle
{
    /// <summary>lemlist: page and limit; the answer names the next page.</summary>
    PageNumber,

    /// <summary>Sendkit, older form: page and limit; the answer says how many pages there are.</summary>
    PageOfPages,

    /// <summary>Sendkit: the last row's id, wherever that row is by now.</summary>
    RowCursor,

    /// <summary>LeadConnector: strictly older than the last row's sort value; only a page shorter than its limit is the last.</summary>
    DateCursor,
}
