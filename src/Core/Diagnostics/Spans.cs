using System.Diagnostics;
using OneOf;

namespace UnifiedInbox.Diagnostics;

/// <summary>Spans around several calls.</summary>
internal static class Spans
{
    /// <summary>The span of a walk; null when nobody listens. It is not the current one: the consumer's code runs between its reads.</summary>
    internal static Activity? StartWalk(string operation, int accounts, ConversationId? conversation)
    {
        if (!InboxTelemetry.Spans.HasListeners())
        {
            return null;
        }

        var current = Activity.Current;
        var walk = InboxTelemetry.Spans.StartActivity(operation)?.SetTag(InboxDiagnostics.AccountsTag, accounts).SetTag(InboxDiagnostics.ConversationTag, conversation?.ToString());
        Activity.Current = current;
        return walk;
    }

    /// <summary>Ends a walk's span, and leaves the current one as it is.</summary>
    internal static void EndWalk(Activity? walk)
    {
        if (walk is not null)
        {
            var current = Activity.Current;
            walk.Dispose();
            Activity.Current = current;
        }
    }

    /// <summary>Reads something of a conversation in a span of its own; just reads it when nobody listens.</summary>
    internal static Task<OneOf<TResult, InboxFault>> TraceAsync<TReader, TId, TResult>(
        string name,
        ConversationId conversation,
        TReader reader,
        TId id,
        Func<TReader, TId, CancellationToken, Task<OneOf<TResult, InboxFault>>> read,
        CancellationToken cancellationToken) =>
        InboxTelemetry.Spans.HasListeners() ? ReadAsync(name, conversation, reader, id, read, cancellationToken) : read(reader, id, cancellationToken);

    internal static void Fail(this Activity span, string? error)
    {
        if (error is not null)
        {
            span.SetTag(InboxDiagnostics.ErrorTag, error).SetStatus(ActivityStatusCode.Error, error);
        }
    }

    private static async Task<OneOf<TResult, InboxFault>> ReadAsync<TReader, TId, TResult>(
        string name,
        ConversationId conversation,
        TReader reader,
        TId id,
        Func<TReader, TId, CancellationToken, Task<OneOf<TResult, InboxFault>>> read,
        CancellationToken cancellationToken)
    {
        using var span = InboxTelemetry.Spans.StartActivity(name);
        span?.SetTag(InboxDiagnostics.ProviderTag, conversation.Account.Provider).SetTag(InboxDiagnostics.AccountTag, conversation.Account.ToString())
            .SetTag(InboxDiagnostics.ConversationTag, conversation.ToString());
        if (id is AttachmentId attachment)
        {
            span?.SetTag(InboxDiagnostics.AttachmentTag, attachment.ToString());
        }

        try
        {
            var result = await read(reader, id, cancellationToken).ConfigureAwait(false);
            span?.Fail(result.IsT1 ? result.AsT1.Word : null);
            return result;
        }
        catch (OperationCanceledException)
        {
            span?.Fail(InboxDiagnostics.Cancelled);
            throw;
        }
    }
}
