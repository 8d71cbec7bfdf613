using UnifiedInbox.Providers;

namespace UnifiedInbox;

/// <summary>What an account can do; derived from the interfaces its provider implements, so it cannot be claimed in vain.</summary>
[Flags]
public enum InboxCapabilities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>List conversations: <see cref="IConversationLister"/>.</summary>
    ListConversations = 1,

    /// <summary>Walk messages page by page: <see cref="IMessageReader"/>.</summary>
    ReadMessages = 2,

    /// <summary>Read a whole thread: <see cref="IThreadReader"/>.</summary>
    ReadThread = 4,

    /// <summary>Open attachments: <see cref="IAttachmentReader"/>.</summary>
    OpenAttachments = 8,
}
