using UnifiedInbox.Resilience;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers;

/// <summary>Answers every read out of memory: no attempt is made.</summary>
internal sealed class MadeUpAnswer(byte[] json) : IReadPipeline
{
    public async ValueTask<Attempt> RunAsync(Exchange exchange, Func<Exchange, CancellationToken, ValueTask<Attempt>> attempt, CancellationToken cancellationToken)
    {
        // As from a network, so that what waits for an answer is compiled too.
        await Task.Yield();
        exchange.Receive(ReplyBody.Of(json), headers: null);
        return new Attempt(AttemptEnd.Answered, Status: 200);
    }
}
