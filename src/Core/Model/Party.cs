namespace UnifiedInbox;

/// <summary>An author or recipient. Null members were not said. Untrusted text, perhaps personal.</summary>
public sealed record Party
{
    /// <summary>The display name.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address or telephone number as the vendor writes it.</summary>
    public string? Address { get; init; }

    /// <summary>The type only: a name or an address must not reach a log.</summary>
    /// <returns>A text without message text, names or addresses.</returns>
    public override string ToString() => nameof(Party);
}
