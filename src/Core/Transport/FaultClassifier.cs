namespace UnifiedInbox.Transport;

/// <summary>Turns an answer that is not a success into a fault.</summary>
internal static class FaultClassifier
{
    private const int MaxTextLength = 200;
    private const int MaxCodeLength = 64;

    internal static InboxFault Classify(AccountKey account, string operation, int status, VendorError error, TimeSpan? retryAfter)
    {
        var context = new FaultContext(account, operation, status, Word(error.Code), Clean(error.Text));
        return status switch
        {
            _ when error.IsNotFound => new NotFoundFault(context),
            401 or 403 => new AuthenticationFault(context),
            404 => new NotFoundFault(context),
            429 => new RateLimitedFault(context) { RetryAfter = retryAfter },
            408 or 425 or >= 500 => new UnavailableFault(context) { RetryAfter = retryAfter },
            _ => new RejectedFault(context),
        };
    }

    // Codes go to logs and exceptions, where sentences of vendors, and what these repeat of a request, must not.
    private static string? Word(string? code) =>
        code is { Length: > 0 and <= MaxCodeLength } && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? code : null;

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = new string([.. text.Trim().Where(c => !char.IsControl(c)).Take(MaxTextLength)]);
        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
        {
            clean = clean[..^1];
        }

        return clean.Length == 0 ? null : clean;
    }
}
