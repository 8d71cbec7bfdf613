using System.Text.Json;
using UnifiedInbox.Providers.Sendkit.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Sendkit;

/// <summary>
/// Sendkit's errors are <c>{ error, message, code }</c>: a reason phrase, the detail, and the HTTP status once more, which is therefore no code of the vendor's own.
/// </summary>
internal static class SendkitErrors
{
    internal static VendorError Read(ErrorReply reply)
    {
        var error = Parse(reply.Body.Span);
        return new VendorError(Text: FirstSaid(error?.Message, error?.Error) ?? reply.Text());
    }

    private static SendkitError? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, SendkitJsonContext.Default.SendkitError);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? FirstSaid(params string?[] texts) => texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
