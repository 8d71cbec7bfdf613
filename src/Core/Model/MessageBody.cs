namespace UnifiedInbox;

/// <summary>The content of a message, as text, as HTML, as both or as neither. Untrusted: anyone may have written it.</summary>
/// <param name="Text">Plain text; null when the vendor gives none.</param>
/// <param name="Html">HTML as the vendor gives it: it may run scripts and fetch tracking images when shown as it is; null when the vendor gives none.</param>
public sealed record MessageBody(string? Text, string? Html)
{
    /// <summary>Neither text nor HTML.</summary>
    public static MessageBody Empty { get; } = new(null, null);

    /// <summary>A body of plain text; <see cref="Empty"/> for null.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>The body.</returns>
    public static MessageBody FromText(string? text) => text is null ? Empty : new MessageBody(text, null);

    /// <summary>A body of HTML; <see cref="Empty"/> for null.</summary>
    /// <param name="html">The HTML, or null.</param>
    /// <returns>The body.</returns>
    public static MessageBody FromHtml(string? html) => html is null ? Empty : new MessageBody(null, html);

    /// <summary>The lengths, never the content.</summary>
    /// <returns>For instance <c>&lt;120 characters of text, 0 of HTML&gt;</c>.</returns>
    public override string ToString() => $"<{Text?.Length ?? 0} characters of text, {Html?.Length ?? 0} of HTML>";
}
