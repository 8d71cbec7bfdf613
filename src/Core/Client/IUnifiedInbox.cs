using OneOf;

namespace UnifiedInbox;

/// <summary>One inbox over all registered accounts. Thread-safe; needs no disposal, it lives as long as the factory that made it.</summary>
public interface IUnifiedInbox
{
    /// <summary>The registered accounts and what each can do, in the order of registration.</summary>
    IReadOnlyList<AccountDescriptor> Accounts { get; }

    /// <summary>All conversations that match, of all accounts, newest activity first. No request is made before the stream is enumerated.</summary>
    /// <remarks>
    /// An account that fails ends with an <see cref="AccountOutcome"/> that holds its fault, and the others go on. Nothing is yielded before every account's first
    /// page is there or <see cref="UnifiedInboxOptions.FirstPageTimeout"/> is over.
    /// </remarks>
    /// <param name="query">The filter; null for everything.</param>
    /// <returns>The walk.</returns>
    /// <exception cref="ArgumentException">The query names an account that is not registered.</exception>
    InboxStream<Conversation> Conversations(ConversationQuery? query = null);

    /// <summary>Goes on with a walk from the cursor of one of its pages. No request is made before the stream is enumerated.</summary>
    /// <param name="cursor">The cursor of a <see cref="MergedPage{T}"/>, from this process or another one.</param>
    /// <param name="query">The query of the walk: same filters, same explicit accounts.</param>
    /// <returns>The rest of the walk, or a <see cref="CursorFault"/>; never a silent start from page one.</returns>
    /// <exception cref="ArgumentException">The query names an account that is not registered.</exception>
    OneOf<InboxStream<Conversation>, InboxFault> Resume(string cursor, ConversationQuery? query = null);

    /// <summary>The messages of one conversation, newest first, page by page as the consumer goes; not resumable, so the pages' cursor is null.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="query">The filter; null for everything.</param>
    /// <returns>The walk.</returns>
    /// <exception cref="ArgumentException">
    /// The id is <c>default</c> or its account is not registered; when the stream is enumerated, also: its value cannot be one of that vendor's ids. Nothing was sent.
    /// </exception>
    InboxStream<Message> Messages(ConversationId conversation, MessageQuery? query = null);

    /// <summary>The whole thread with its scheduled replies, oldest first.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call: <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The thread; what failed or was cut off after its first page is in its <c>Completeness</c>, <c>Fault</c> and <c>Skipped</c>. Or a fault when already the first page
    /// failed: <see cref="NotFoundFault"/> when the conversation is gone, <see cref="UnsupportedFault"/> when the provider reads no threads, or any but <see cref="CursorFault"/> of the others.
    /// </returns>
    /// <exception cref="ArgumentException">The id is <c>default</c>, its account is not registered, or its value cannot be one of that vendor's ids.</exception>
    Task<OneOf<ConversationThread, InboxFault>> GetThreadAsync(ConversationId conversation, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens one attachment: reads its message once more, since addresses expire, and asks for the file. Credentials go to the account's own host only; another host
    /// is asked without any, over https, and only at a public address. Redirects are not followed.
    /// </summary>
    /// <remarks>The token and the time-outs hold until the content begins; from there on every read has its own, see <see cref="AttachmentContent.Stream"/>.</remarks>
    /// <param name="attachment">The attachment.</param>
    /// <param name="cancellationToken">Cancels the opening: <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The content, to be disposed; or a fault: <see cref="NotFoundFault"/> when the message or the attachment is gone, <see cref="UnsupportedFault"/> when the
    /// provider has no downloads, <see cref="RejectedFault"/> with a <see cref="RejectedFault.Reason"/> when the library does not fetch it.
    /// </returns>
    /// <exception cref="ArgumentException">The id is <c>default</c>, its account is not registered, or its value cannot be one of that vendor's ids.</exception>
    Task<OneOf<AttachmentContent, InboxFault>> OpenAttachmentAsync(AttachmentId attachment, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes one cheap read to see whether an account can be reached and its credentials are accepted, also when the account is parked or left alone after earlier answers.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call: <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was found; a fault is part of it.</returns>
    /// <exception cref="ArgumentException">The account is <c>default</c> or not registered.</exception>
    Task<AccountCheck> CheckAsync(AccountKey account, CancellationToken cancellationToken = default);
}
