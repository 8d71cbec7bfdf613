using System.Globalization;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>One of LeadConnector's message types: its number (null where nobody has seen one), its word (null where it has none), and what it means here.</summary>
/// <param name="Number">As in <c>type</c>.</param>
/// <param name="Word">As in <c>messageType</c>, <c>TYPE_SMS</c>.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Aliases">Other words for it.</param>
internal sealed record LeadConnectorType(int? Number, string? Word, Channel Channel, MessageKind Kind, params string[] Aliases)
{
    private const string Prefix = "TYPE_";

    /// <summary>Team members among themselves: not something logged, and not something the contact sees.</summary>
    internal bool IsTalkAmongUs { get; } = Channel == Channel.Internal && Kind != MessageKind.Activity;

    /// <summary>A row that stands for the mails of a thread, which are fetched one by one.</summary>
    internal bool IsMailThread { get; } = Kind == MessageKind.EmailThread;

    /// <summary>Every way to write it: the reference's own sample has the bare form, <c>SMS</c>.</summary>
    internal IEnumerable<string> Spellings =>
    [
        .. Number is { } number ? [number.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        .. Word is { } word ? [word, word[Prefix.Length..]] : Array.Empty<string>(),
        .. Aliases,
    ];
}
