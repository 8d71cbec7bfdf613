namespace UnifiedInbox.Testing;

/// <summary>What a Sendkit twin's data is made of, and which generation of the vendor's documentation it follows.</summary>
public sealed record SendkitTwinOptions : TwinOptions
{
    /// <summary>
    /// The older form: pages by number (<c>pagination { total, page, limit, pages }</c>), without read state and attachments. False, the
    /// newest form, unless told: pages by cursor.
    /// </summary>
    public bool PageNumbers { get; init; }

    /// <summary>Puts an empty page after the first while <c>hasMore</c> is true, as the vendor's cursor lists are reported to do. Cursor form only.</summary>
    public bool EmptyMiddlePage { get; init; }

    /// <summary>Gives out a platform key (<c>sk_user_</c>, needs <c>X-Workspace-Id</c>) instead of a workspace key (<c>sk_</c>).</summary>
    public bool PlatformKey { get; init; }
}
