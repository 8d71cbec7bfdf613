using System.Globalization;
using UnifiedInbox.Providers.LeadConnector.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>LeadConnector's errors are JSON with a sentence or several and perhaps a code; its gateway's are text or HTML.</summary>
internal static class LeadConnectorErrors
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(1);

    internal static VendorError Read(ErrorReply reply)
    {
        var error = reply.Read(LeadConnectorJsonContext.Default.LeadConnectorError);
        return new VendorError(
            Code: error?.CanonicalCode,
            Text: error?.Message is { Count: > 0 } sentences ? string.Join("; ", sentences) : error?.Error ?? reply.Text(),
            IsNotFound: error?.CanonicalCode?.EndsWith("_NOT_FOUND", StringComparison.Ordinal) ?? false,
            IsOfOperationOnly: error is not null && IsOfOperationOnly(error));
    }

    /// <remarks>A 401 is also what a missing scope, the version header or somebody else's conversation provider gets; the last has a code of the service behind the gate.</remarks>
    private static bool IsOfOperationOnly(LeadConnectorError error) =>
        error.CanonicalCode is not null
        || error.Message?.Any(sentence => sentence.Contains("scope", StringComparison.OrdinalIgnoreCase) || sentence.Contains("version header", StringComparison.OrdinalIgnoreCase)) == true;

    /// <remarks>No reset is documented: the whole interval is what to wait at most.</remarks>
    internal static TimeSpan? ReadThrottle(ErrorReply reply) =>
        long.TryParse(reply.Header("X-RateLimit-Interval-Milliseconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds((double)Math.Min(milliseconds, (long)LongestInterval.TotalMilliseconds))
            : null;
}
