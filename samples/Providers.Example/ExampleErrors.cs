using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.Example;

/// <summary>The made-up vendor's errors are <c>{ code, text, retry_in }</c>: an unknown conversation is a 400 with a code, and a 429 says in its body how long to wait.</summary>
internal static class ExampleErrors
{
    internal static VendorError Read(ErrorReply reply)
    {
        var error = reply.Read(ExampleJsonContext.Default.ExampleError);
        return new VendorError(error?.Code, error?.Text ?? reply.Text(), IsNotFound: error?.Code == "no_such_conversation");
    }

    internal static TimeSpan? ReadThrottle(ErrorReply reply) =>
        reply.Read(ExampleJsonContext.Default.ExampleError)?.RetryIn is >= 0 and <= 86_400 and var seconds ? TimeSpan.FromSeconds((double)seconds) : null;
}
