using System.Globalization;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests;

/// <summary>Makes conversations that differ only where a test looks.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static AccountKey Account(string name) => new("vendor", name);

    public static DateTimeOffset At(int minute) => Noon.AddMinutes(minute);

    public static Conversation Row(string account, string id, int? minute, bool? isRead = null, params Channel[] channels) => new()
    {
        Id = new ConversationId(Account(account), id),
        LastActivityAt = minute is { } value ? At(value) : null,
        IsRead = isRead,
        Channels = channels,
    };

    /// <summary>Rows named after their account and place; <c>_</c> stands for no time.</summary>
    public static List<Conversation> Rows(string account, string minutes) =>
        [.. minutes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((minute, place) => Row(account, $"{account}{place}", minute == "_" ? null : int.Parse(minute, CultureInfo.InvariantCulture)))];

    public static Page<Conversation> Page(IReadOnlyList<Conversation> rows, string? next, params SkippedItem[] skipped) =>
        new(rows, next is null ? null : new PageCursor(next), skipped, FilterApplied.None);

    public static SkippedItem Skipped(string account, string? id) => new(Account(account), "vendor.list", id, "broken", default);

    public static InboxFault Unavailable(string account) => new UnavailableFault(new FaultContext(Account(account), "vendor.list"));
}
