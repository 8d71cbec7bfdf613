using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox;

/// <summary>A key or token: a fixed value, or a callback that is asked before every request. Never printed.</summary>
public sealed class Secret
{
    private readonly string? value;
    private readonly Func<CancellationToken, ValueTask<string>>? callback;

    private Secret(string? value, Func<CancellationToken, ValueTask<string>>? callback)
    {
        this.value = value;
        this.callback = callback;
    }

    internal bool MayChange => callback is not null;

    internal string? Problem => value is null ? null : TextProblem(value);

    /// <summary>A fixed value; null stays null, so that a missing setting is reported as missing.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The secret.</returns>
    public static implicit operator Secret?(string? value) => FromString(value);

    /// <summary>A fixed value; null stays null, so that a missing setting is reported as missing.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The secret.</returns>
    public static Secret? FromString(string? value) => string.IsNullOrEmpty(value) ? null : new Secret(value, null);

    /// <summary>A value that may change, such as an access token that is refreshed elsewhere. Asked before every request; must be thread-safe.</summary>
    /// <remarks>
    /// When the vendor refuses the value (401) it is asked once more, one time for all calls that had that value; another value is sent at once, in one more request for
    /// each of them. Its time counts to the request's. Where the vendor's rate limit goes by the key, accounts of one factory with the same <see cref="AccountKey"/> share one budget,
    /// since a value that may change tells no credentials apart.
    /// </remarks>
    /// <param name="callback">Gives the current value.</param>
    /// <returns>The secret.</returns>
    public static Secret FromCallback(Func<CancellationToken, ValueTask<string>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new Secret(null, callback);
    }

    /// <summary>A fixed value's start, to tell kinds of keys apart by their documented prefix; false for a callback.</summary>
    /// <param name="prefix">The documented prefix.</param>
    /// <returns>Whether the fixed value starts with it.</returns>
    public bool StartsWith(string prefix) => value?.StartsWith(prefix, StringComparison.Ordinal) ?? false;

    /// <summary>Never the value.</summary>
    /// <returns>Three asterisks.</returns>
    public override string ToString() => "***";

    internal static string? TextProblem(string text)
    {
        if (text.Length != text.Trim().Length)
        {
            return "has white space at an end";
        }

        return text.All(c => c is >= ' ' and <= '~') ? null : "holds characters other than printable ASCII";
    }

    /// <summary>The current value; null when the callback failed or gave something that cannot be sent.</summary>
    internal ValueTask<string?> TryReadAsync(CancellationToken cancellationToken) =>
        callback is null ? new ValueTask<string?>(value) : AskAsync(callback, cancellationToken);

    /// <summary>Never the same from one process to the next.</summary>
    internal int ValueHash => value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Whether both have one fixed value; of callbacks nothing is known, so that they count as the same.</summary>
    internal bool HasValueOf(Secret other) => string.Equals(value, other.value, StringComparison.Ordinal);

    /// <summary>What tells credentials apart without giving them away; a callback's value may change, so the account stands in for it.</summary>
    /// <remarks>Not by <see cref="Convert"/>, whose way by vectors is compiled at its first use: this is on the way to the first request.</remarks>
    internal string Fingerprint(AccountKey account) =>
        value is null ? account.ToString() : BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(value))).ToString("X16", CultureInfo.InvariantCulture);

    private static async ValueTask<string?> AskAsync(Func<CancellationToken, ValueTask<string>> callback, CancellationToken cancellationToken)
    {
        try
        {
            var text = await callback(cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return string.IsNullOrEmpty(text) || TextProblem(text) is not null ? null : text;
        }
#pragma warning disable CA1031 // The caller's own code: whatever it throws, this account has no credential now, and the others must go on.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
