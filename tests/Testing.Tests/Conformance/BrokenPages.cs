using System.Globalization;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>Providers whose pages and threads are not what they should be.</summary>
internal static class BrokenPages
{
    internal sealed class MixesAccounts(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { Items = [.. page.Items.Select(item => item with { Id = new ConversationId(new AccountKey("tiny", "other"), item.Id.Value) })] };
    }

    internal sealed class RemembersOneCall(TinyProvider sound) : BrokenProvider(sound)
    {
        private int? size;

        protected override PageRequest Asked(PageRequest page)
        {
            size = page.Size;
            return page;
        }

        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            size == request.Size ? page : page with { Items = [.. page.Items.Take(1)] };
    }

    internal sealed class GivesMessagesForeignIds(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Message> Paged(Page<Message> page) =>
            page with { Items = [.. page.Items.Select(item => item with { Id = new MessageId(new ConversationId(Account, "another"), item.Id.Value) })] };
    }

    internal sealed class ThrowsOnAnOddMember(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page.Skipped.Any(item => item.Raw.ToText() is ['{', _, _, ..]) ? throw new InvalidOperationException("an odd member") : page;
    }

    internal sealed class ClaimsImpossiblePages(TinyProvider sound) : BrokenProvider(sound)
    {
        public override PageLimits ListLimits => new(Sound.ListLimits.Size, 1);
    }

    internal sealed class LosesTheLastPage(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            request.Cursor is not null && page.Next is null ? page with { Items = [] } : page;
    }

    internal sealed class StopsAtAnEmptyPage(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page.Items.Count == 0 ? page with { Next = null } : page;
    }

    internal sealed class RepeatsAConversation(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { Items = [.. page.Items.Take(1), .. page.Items] };
    }

    internal sealed class RepeatsAConversationTwoPagesLater(TinyProvider sound) : RepeatsTheNewest(sound, pagesLater: 2);

    internal sealed class RepeatsAConversationFromAwayFromThePagesEdge(TinyProvider sound) : RepeatsTheNewest(sound, pagesLater: 1);

    /// <summary>Leaves alone the page size that is used to look at the order and at filters, so that nothing else is wrong.</summary>
    internal abstract class RepeatsTheNewest(TinyProvider sound, int pagesLater) : BrokenProvider(sound)
    {
        private Conversation? newest;

        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page)
        {
            if (request.Cursor?.Value.Split(' ') is [_, var from, not "2" and var limit])
            {
                var isThatPage = from == (pagesLater * int.Parse(limit, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
                return isThatPage ? page with { Items = [newest!, .. page.Items] } : page;
            }

            newest = request.Cursor is null ? page.Items[0] : newest;
            return page;
        }
    }

    internal sealed class NeverEnds(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { Next = page.Next ?? new PageCursor("tiny 10000 1") };
    }

    internal sealed class ListsOldestFirst(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { Items = [.. page.Items.Reverse()] };
    }

    internal sealed class ThrowsOnANullElement(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page.Skipped.Any(item => item.Raw.ToText() == "null") ? throw new InvalidOperationException("a null element") : page;
    }

    internal sealed class KnowsAllChannels(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page)
        {
            var unknown = page.Items.Where(item => item.Channels.Any(channel => !channel.IsKnown)).ToList();
            return page with
            {
                Items = [.. page.Items.Except(unknown)],
                Skipped = [.. page.Skipped, .. unknown.Select(item => new SkippedItem(Account, "tiny.read", item.Id.Value, "an unknown channel", item.Raw))],
            };
        }
    }

    /// <summary>Bears numbers and truth values in a word's place, which are another promise's business.</summary>
    internal sealed class ThrowsOnAnUnknownChannel(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page.Items.Any(item => item.Channels.Any(channel => !channel.IsKnown && channel.Value is not ("true" or "12.5"))) ? throw new InvalidOperationException("an unknown channel") : page;
    }

    /// <summary>It knows its own cursors and begins at the top all the same: then the walk repeats itself and cannot end, which are two promises and one fault.</summary>
    internal sealed class IgnoresTheCursor(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override PageRequest Asked(PageRequest page) =>
            page.Cursor?.Value.Split(' ') is ["tiny", _, var limit] ? page with { Cursor = new PageCursor($"tiny 0 {limit}") } : page;
    }

    internal sealed class ClaimsTheVendorFilters(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { FilterApplied = query.HasFilter ? FilterApplied.Vendor : FilterApplied.None };
    }

    internal sealed class IgnoresFilters(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { FilterApplied = FilterApplied.None };
    }

    internal sealed class CountsWrongly(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { Extent = new PageExtent(0, page.Items.Count, TinyVendor.Things + 1) };
    }

    internal sealed class RemembersTheTop(TinyProvider sound) : BrokenProvider(sound)
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<int, Page<Conversation>> tops = new();

        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            request.Cursor is null && !query.HasFilter && page.Skipped.Count == 0 ? tops.GetOrAdd(request.Size ?? 0, page) : page;
    }

    internal sealed class DropsRawJson(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page with { Items = [.. page.Items.Select(item => item with { Raw = default })] };
    }

    internal sealed class MakesLongCursors(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override PageRequest Asked(PageRequest page) => page.Cursor is { } cursor ? page with { Cursor = new PageCursor(cursor.Value.TrimEnd()) } : page;

        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page.Next is { } next ? page with { Next = new PageCursor(next.Value.PadRight(300)) } : page;
    }

    internal sealed class RemembersItsWalk(TinyProvider sound) : BrokenProvider(sound)
    {
        private static int walks;

        private readonly string walk = string.Create(CultureInfo.InvariantCulture, $"walk{Interlocked.Increment(ref walks)}");

        protected override PageRequest Asked(PageRequest page) =>
            page.Cursor is { } cursor ? page with { Cursor = new PageCursor(cursor.Value.Replace(walk, "tiny", StringComparison.Ordinal)) } : page;

        protected override Page<Conversation> Listed(ConversationQuery query, PageRequest request, Page<Conversation> page) =>
            page.Next is { } next ? page with { Next = new PageCursor(next.Value.Replace("tiny", walk, StringComparison.Ordinal)) } : page;
    }

    internal sealed class ClaimsTheVendorFiltersMessages(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Message> Paged(Page<Message> page) =>
            page with { FilterApplied = page.FilterApplied == FilterApplied.Local ? FilterApplied.Vendor : page.FilterApplied };
    }

    internal sealed class PagesMessagesOldestFirst(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Page<Message> Paged(Page<Message> page) => page with { Items = [.. page.Items.Reverse()] };
    }

    internal sealed class ShowsThreadsNewestFirst(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override ConversationThread Threaded(ConversationThread thread) => thread with { Messages = [.. thread.Messages.Reverse()] };
    }

    internal sealed class ShowsHalfAThread(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override ConversationThread Threaded(ConversationThread thread) => thread with { Messages = [.. thread.Messages.Skip(2)] };
    }

    internal sealed class NeverKnowsThreadsWhole(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override ConversationThread Threaded(ConversationThread thread) => thread with { Completeness = Completeness.Uncertain(UncertainReason.Stalled) };
    }
}
