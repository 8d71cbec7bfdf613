using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>
/// Sendkit's errors are <c>{ error, message, code }</c>: a reason phrase, the detail, and the HTTP status once more, which is therefore no code of the vendor's own.
/// </summary>
internal static class SendkitErrors
{
    internal static VendorError Read(ErrorReply reply)
    {
        var error = reply.Read(SendkitJsonContext.Default.SendkitError);
        return new VendorError(Text: FirstSaid(error?.Message, error?.Error) ?? reply.Text());
    }

    private static string? FirstSaid(params string?[] texts) => texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
