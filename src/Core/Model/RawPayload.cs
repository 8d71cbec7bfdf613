using System.Text;

namespace UnifiedInbox;

/// <summary>The vendor's own JSON for one model, as UTF-8 bytes; empty unless <see cref="RawRetention.Full"/> was asked for.</summary>
/// <remarks>Untrusted content: it may hold addresses and message text, so <see cref="ToString"/> shows its length only. Immutable.</remarks>
public readonly struct RawPayload : IEquatable<RawPayload>
{
    private readonly ReadOnlyMemory<byte> utf8;

    /// <summary>Wraps bytes that nobody will change any more.</summary>
    /// <param name="utf8">UTF-8 JSON text.</param>
    public RawPayload(ReadOnlyMemory<byte> utf8) => this.utf8 = utf8;

    /// <summary>The bytes; empty when nothing was kept.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8;

    /// <summary>Whether nothing was kept.</summary>
    public bool IsEmpty => utf8.IsEmpty;

    /// <summary>Whether two payloads hold the same bytes.</summary>
    /// <param name="left">One payload.</param>
    /// <param name="right">The other payload.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(RawPayload left, RawPayload right) => left.Equals(right);

    /// <summary>Whether two payloads hold different bytes.</summary>
    /// <param name="left">One payload.</param>
    /// <param name="right">The other payload.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(RawPayload left, RawPayload right) => !left.Equals(right);

    /// <summary>Decodes the bytes as text; invalid UTF-8 becomes U+FFFD.</summary>
    /// <returns>The JSON text, empty when nothing was kept.</returns>
    public string ToText() => Encoding.UTF8.GetString(utf8.Span);

    /// <inheritdoc/>
    public bool Equals(RawPayload other) => utf8.Span.SequenceEqual(other.utf8.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawPayload other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>The length, never the content.</summary>
    /// <returns>For instance <c>&lt;312 bytes&gt;</c>.</returns>
    public override string ToString() => $"<{utf8.Length} bytes>";
}
