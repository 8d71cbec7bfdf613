using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Querying;

internal sealed class FilterWorkTests
{
    [TestCase(true, FilterApplied.Vendor)]
    [TestCase(false, FilterApplied.Local)]
    public void Unread_is_the_work_of_a_vendor_that_can_do_it(bool canDoIt, FilterApplied who) =>
        Assert.That(FilterWork.Of(new ConversationQuery { Unread = true }, vendorFiltersUnread: canDoIt), Is.EqualTo(who));

    [Test]
    public void What_else_a_query_asks_for_leaves_the_whole_filter_to_the_reader()
    {
        Assert.That(FilterWork.Of(new ConversationQuery { Unread = true, Channels = [Channel.Email] }, vendorFiltersUnread: true), Is.EqualTo(FilterApplied.Local));
        Assert.That(FilterWork.Of(new ConversationQuery { Unread = true, Since = DateTimeOffset.UnixEpoch }, vendorFiltersUnread: true), Is.EqualTo(FilterApplied.Local));
    }

    [TestCase(true, FilterApplied.Vendor)]
    [TestCase(false, FilterApplied.Local)]
    public void Channels_of_messages_are_the_work_of_a_vendor_that_can_do_it(bool canDoIt, FilterApplied who) =>
        Assert.That(FilterWork.Of(new MessageQuery { Channels = [Channel.Email] }, vendorFiltersChannels: canDoIt), Is.EqualTo(who));

    [Test]
    public void Without_a_filter_there_is_no_work()
    {
        Assert.That(FilterWork.Of(new ConversationQuery(), vendorFiltersUnread: true), Is.EqualTo(FilterApplied.None));
        Assert.That(FilterWork.Of(new MessageQuery(), vendorFiltersChannels: true), Is.EqualTo(FilterApplied.None));
    }
}
