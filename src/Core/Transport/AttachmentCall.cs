namespace UnifiedInbox.Transport;

/// <summary>One attachment to fetch, from where its <see cref="Attachment.Url"/> says.</summary>
/// <param name="Operation">The name in faults, logs and spans, for instance <c>sendkit.inbox.attachment</c>.</param>
/// <param name="Attachment">The attachment as the vendor describes it now.</param>
/// <param name="IsOwn">
/// Whether the vendor's own API gives attachments out: then an address relative to the host, or at the account's own scheme, host and port, is asked with the
/// account's credentials. Every other address, and with <c>false</c> every address, is a stranger's: absolute, asked without credentials.
/// </param>
public sealed record AttachmentCall(string Operation, Attachment Attachment, bool IsOwn);
