using System.Buffers;

namespace UnifiedInbox;

/// <summary>Writes the library's values as JSON lines: one object, one line, UTF-8, ended by a line feed. The command line's <c>--json</c> writes exactly these.</summary>
/// <remarks>
/// The first property is <c>type</c>; names are camelCase; every member is written, null as <c>null</c>, but for <c>raw</c>, which is written only when it was kept
/// (<see cref="RawRetention.Full"/>). Ids are in text form, words in lowerCamelCase, times ISO 8601 in UTC with three digits of milliseconds and <c>Z</c>, lengths of
/// time in seconds. Kept vendor JSON is embedded as JSON, or as a string where it is none. Non-ASCII text stays readable; control and format characters
/// (bidirectional overrides among them) are always escaped. What vendors wrote is untrusted all the same. Thread-safe; an output serves one caller at a time.
/// An <c>IBufferWriter</c> is ASP.NET's <c>Response.BodyWriter</c>, any <c>PipeWriter</c>, or an <see cref="ArrayBufferWriter{T}"/>.
/// </remarks>
public static class InboxJson
{
    /// <summary>Writes <c>{"type":"conversation",...}</c> with the members of <see cref="Conversation"/>.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="conversation">The conversation.</param>
    public static void WriteLine(IBufferWriter<byte> output, Conversation conversation) => JsonLine.Write(output, conversation);

    /// <summary>Writes <c>{"type":"message",...}</c> with the members of <see cref="Message"/>.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="message">The message.</param>
    public static void WriteLine(IBufferWriter<byte> output, Message message) => JsonLine.Write(output, message);

    /// <summary>Writes <c>{"type":"scheduledReply",...}</c> with the members of <see cref="ScheduledReply"/>.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="reply">The scheduled reply.</param>
    public static void WriteLine(IBufferWriter<byte> output, ScheduledReply reply) => JsonLine.Write(output, reply);

    /// <summary>Writes <c>{"type":"skipped","account","operation","id","reason","raw"}</c>; <c>raw</c> is null only when nothing could be kept.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="item">The element that could not be read.</param>
    public static void WriteLine(IBufferWriter<byte> output, SkippedItem item) => JsonLine.Write(output, SkippedLine.Of(item));

    /// <summary>
    /// Writes <c>{"type":"fault","account","fault","operation","status","vendorCode","vendorText","isTransient","retryAfter","nextStep"}</c>, and behind them
    /// <c>capability</c> for an <see cref="UnsupportedFault"/>, <c>reason</c> for a <see cref="RejectedFault"/> that has one. A <see cref="MalformedFault"/>'s raw answer stays out.
    /// </summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="fault">The fault.</param>
    public static void WriteLine(IBufferWriter<byte> output, InboxFault fault) => JsonLine.Write(output, FaultLine.Of(fault));

    /// <summary>Writes <c>{"type":"account","account","capabilities","listOrder","pageLimits"}</c>.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="account">The registered account.</param>
    public static void WriteLine(IBufferWriter<byte> output, AccountDescriptor account) => JsonLine.Write(output, AccountLine.Of(account));

    /// <summary>
    /// Writes <c>{"type":"check","account","reachable","authorised","unknownWords","skipped","remaining"}</c>; <c>skipped</c> is a count. The check's fault, when it
    /// has one, is a line of its own.
    /// </summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="check">What a check found.</param>
    public static void WriteLine(IBufferWriter<byte> output, AccountCheck check) => JsonLine.Write(output, CheckLine.Of(check));

    /// <summary>Writes <c>{"type":"attachment","id","path","length","contentType","fileName"}</c>, where an attachment was saved.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="content">The attachment.</param>
    /// <param name="path">The file it was saved to.</param>
    /// <param name="length">How many bytes that file has.</param>
    public static void WriteAttachmentLine(IBufferWriter<byte> output, AttachmentContent content, string path, long length)
    {
        ArgumentNullException.ThrowIfNull(content);
        JsonLine.Write(output, new AttachmentLine(content.Id, path, length, content.ContentType, content.FileName));
    }

    /// <summary>
    /// Writes the line that ends a page, <c>{"type":"page","cursor","sandbox","removedAccounts","accounts":{"lemlist/acme":{"state","reason","knownSince"}},"phase"}</c>;
    /// its items, skipped items and faults are lines of their own before it. <c>phase</c> is <c>walk</c>, or <c>closingReread</c> where its items moved while the
    /// list was read, and perhaps come again.
    /// </summary>
    /// <typeparam name="T">The model type.</typeparam>
    /// <param name="output">Where the line goes.</param>
    /// <param name="page">The page.</param>
    /// <param name="sandbox">Whether the accounts are twins, not vendors.</param>
    public static void WritePageLine<T>(IBufferWriter<byte> output, MergedPage<T> page, bool sandbox = false) =>
        JsonLine.Write(output, PageLine.Of(page, sandbox));

    /// <summary>
    /// Writes the line that ends a thread, <c>{"type":"thread","id","completeness":{"state","reason","knownSince"},"sandbox"}</c>; its conversation, messages, scheduled
    /// replies, skipped items and fault are lines of their own before it.
    /// </summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="id">The conversation.</param>
    /// <param name="completeness">The thread's completeness; <see cref="Completeness.Failed"/> where there was a fault instead of a thread.</param>
    /// <param name="sandbox">Whether the account is a twin, not a vendor.</param>
    public static void WriteThreadLine(IBufferWriter<byte> output, ConversationId id, Completeness completeness, bool sandbox = false) =>
        JsonLine.Write(output, new ThreadLine(id, completeness, sandbox));

    /// <summary>Writes the line that ends any other output, <c>{"type":"end","sandbox"}</c>.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="sandbox">Whether the accounts are twins, not vendors.</param>
    public static void WriteEndLine(IBufferWriter<byte> output, bool sandbox = false) => JsonLine.Write(output, new EndLine(sandbox));

    /// <summary>Writes <c>{"type":"sandbox","provider","baseUrl","credentials":{...}}</c>, where one twin listens and what it accepts: generated test values only.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="provider">The vendor's name.</param>
    /// <param name="baseUrl">The twin's base URL.</param>
    /// <param name="credentials">The values it accepts, by the names the configuration uses for them.</param>
    public static void WriteSandboxLine(IBufferWriter<byte> output, string provider, string baseUrl, IReadOnlyDictionary<string, string> credentials) =>
        JsonLine.Write(output, new SandboxLine(provider, baseUrl, credentials));
}
