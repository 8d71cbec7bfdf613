namespace UnifiedInbox.Transport;

/// <summary>What an attachment is called, as somebody else gives it.</summary>
internal static class AttachmentName
{
    internal static string? Of(Attachment attachment, HttpResponseMessage response)
    {
        var disposition = response.Content.Headers.ContentDisposition;
        string?[] names = [attachment.FileName, disposition?.FileNameStar, disposition?.FileName?.Trim('"'), LastSegment(attachment.Url)];
        return names.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
    }

    /// <remarks>A segment with an extension only: the last part of an API's path is a number, not a name.</remarks>
    private static string? LastSegment(string? url)
    {
        var path = url?.Split('?', '#')[0] ?? "";
        var segment = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        return segment.Contains('.', StringComparison.Ordinal) ? segment : null;
    }
}
