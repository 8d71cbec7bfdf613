using System.Diagnostics.CodeAnalysis;
using UnifiedInbox.Content.Markup;
using UnifiedInbox.Content.Quoting;
using UnifiedInbox.Content.References;
using UnifiedInbox.Content.Safety;
using UnifiedInbox.Content.Text;

namespace UnifiedInbox.Content;

/// <summary>
/// What the body of a message says, as plain text, as new text and quote, and as HTML that is safe to show. Nothing is ever fetched, no input makes a member throw,
/// and each member takes time in proportion to the body's length.
/// </summary>
/// <remarks>
/// <para>Immutable and safe for concurrent use. Each member is computed when it is first read, and kept.</para>
/// <para>Where a body has both forms, the HTML decides, because that is what its reader saw; the text is used where the HTML shows no word.</para>
/// </remarks>
public sealed class MessageContent
{
    /// <summary>The most of a text or of HTML that is read, in UTF-16 code units (the unit of <see cref="string.Length"/>): 1,048,576. The rest is cut off.</summary>
    public const int MaxLength = 1 << 20;

    private readonly string _html;
    private readonly string _text;
    private readonly Lazy<Node> _tree;
    private readonly Lazy<Lines> _lines;
    private readonly Lazy<IReadOnlyList<MessagePart>> _parts;
    private readonly Lazy<IReadOnlyList<RemoteReference>> _references;
    private readonly Lazy<string> _safeHtml;

    private MessageContent(MessageBody body)
    {
        (_html, _text) = (Cut(body.Html), Cut(body.Text));
        IsTruncated = body.Html?.Length > MaxLength || body.Text?.Length > MaxLength;
        _tree = new(() => MarkupReader.Read(_html));
        _lines = new(ReadLines);
        _parts = new(() => Reply.Split(_lines.Value.All));
        _references = new(() => ReferenceFinder.Find(_tree.Value));
        _safeHtml = new(() => ToSafeHtml(RemoteImages.Removed));
    }

    /// <summary>Whether the text or the HTML was longer than <see cref="MaxLength"/> and its rest is missing from every member here.</summary>
    public bool IsTruncated { get; }

    /// <summary>
    /// The whole body as plain text, lines divided by <c>\n</c>, without blank lines at its ends. From HTML: blocks as lines, lists with their marks, cells of a row divided by
    /// <c> | </c>, links with their address where it differs from their text, images as <c>[alt]</c>. What the body's own styles hide from its reader
    /// (preheaders, for instance) is left out.
    /// </summary>
    [field: AllowNull, MaybeNull]
    public string Text => field ??= string.Join('\n', Parts.Select(static part => part.Text));

    /// <summary>
    /// The text in reading order, divided where quote and new text meet. Their texts joined with <c>\n</c> are exactly <see cref="Text"/>: nothing is lost. Empty for a body without a word.
    /// </summary>
    public IReadOnlyList<MessagePart> Parts => _parts.Value;

    /// <summary>What this message adds: all parts that are no quote, without blank lines at their ends, with one between. Empty when it only quotes. In doubt, text is new.</summary>
    [field: AllowNull, MaybeNull]
    public string NewText => field ??= Joined(isQuoted: false);

    /// <summary>What this message repeats of earlier ones, with the line that introduces it: all quoted parts, without blank lines at their ends, with one between.</summary>
    [field: AllowNull, MaybeNull]
    public string Quoted => field ??= Joined(isQuoted: true);

    /// <summary>
    /// Each address that showing the HTML as it came would make a program fetch, once, in the order of the HTML: images, style sheets, media, frames. Links, which wait for a click, are not among them.
    /// </summary>
    public IReadOnlyList<RemoteReference> RemoteReferences => _references.Value;

    /// <summary>The body as HTML that is safe to put inside an element of a page: <see cref="ToSafeHtml"/> without remote images.</summary>
    public string SafeHtml => _safeHtml.Value;

    /// <summary>Reads a body.</summary>
    /// <param name="body">The body, of whatever content.</param>
    /// <returns>Its content; empty members for <see cref="MessageBody.Empty"/>.</returns>
    public static MessageContent Of(MessageBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new MessageContent(body);
    }

    /// <summary>
    /// The body as HTML that is safe to put inside an element of a page: an allow-list of elements, attributes, style properties and schemes, whose tags are all closed.
    /// Whatever is not on the list is dropped and its text kept; scripts, styles, frames, media, SVG and MathML go with their content. A body of text only becomes one <c>div</c>.
    /// </summary>
    /// <param name="remoteImages">What becomes of images at remote addresses. Images inside the message (<c>cid:</c>) stay in any case.</param>
    /// <returns>The HTML; sanitising it again changes nothing.</returns>
    public string ToSafeHtml(RemoteImages remoteImages) =>
        _lines.Value.AreFromHtml || _text.Length == 0 ? SafeHtmlWriter.Write(_tree.Value, remoteImages) : SafeHtmlWriter.Write(_text);

    /// <summary>The lengths, never the content.</summary>
    /// <returns>For instance <c>&lt;120 characters of text, 0 of HTML&gt;</c>.</returns>
    public override string ToString() => $"<{_text.Length} characters of text, {_html.Length} of HTML>";

    private Lines ReadLines()
    {
        var lines = TextRenderer.Render(_tree.Value);
        return lines.Count > 0 ? new Lines(lines, AreFromHtml: true) : new Lines(PlainText.Lines(_text), AreFromHtml: false);
    }

    private string Joined(bool isQuoted) =>
        string.Join("\n\n", Parts.Where(part => part.IsQuoted == isQuoted).Select(static part => PlainText.WithoutBlankEnds(part.Text)).Where(static text => text.Length > 0));

    // A surrogate pair is not cut in half.
    private static string Cut(string? body) => body switch
    {
        null => "",
        { Length: <= MaxLength } => body,
        _ => body[..(char.IsHighSurrogate(body[MaxLength - 1]) ? MaxLength - 1 : MaxLength)],
    };

    private sealed record Lines(IReadOnlyList<Line> All, bool AreFromHtml);
}
