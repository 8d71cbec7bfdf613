namespace UnifiedInbox.Providers;

/// <summary>One account of one vendor. What it can do is what it implements: <see cref="IConversationLister"/>, <see cref="IMessageReader"/>, <see cref="IThreadReader"/>, <see cref="IAttachmentReader"/>.</summary>
/// <remarks>
/// Implementations are thread-safe, hold no state of a walk, return faults instead of throwing, throw <see cref="OperationCanceledException"/> for the caller's
/// token only, and never make a request that changes anything at the vendor.
/// </remarks>
public interface IInboxProvider
{
    /// <summary>The account.</summary>
    AccountKey Account { get; }
}
