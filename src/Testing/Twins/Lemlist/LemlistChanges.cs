namespace UnifiedInbox.Testing;

/// <summary>The conversations of a lemlist twin.</summary>
internal sealed class LemlistChanges(TwinOptions options, LemlistGenerator generator, SplitMix random)
    : LivingInbox<LemlistConversation>(options, generator.Generate(), random)
{
    public void MarkRead(string contactId, string userId) => Replace(contactId, conversation => conversation with
    {
        Members = [.. conversation.Members.Select(member => member.User.Id == userId ? member with { Read = true } : member)],
    });

    protected override string IdOf(LemlistConversation conversation) => conversation.ContactId;

    protected override bool IsUnread(LemlistConversation conversation) => !conversation.Members[0].Read;

    protected override Story StoryOf(LemlistConversation conversation) => conversation.Story;

    protected override LemlistConversation Newcomer(DateTimeOffset last) => generator.Newcomer(last);

    protected override LemlistConversation WithReply(LemlistConversation conversation, Line line, SplitMix random)
    {
        var story = conversation.Story with { Lines = [.. conversation.Story.Lines, line] };
        var reply = new LemlistActivities(story, LemlistScript.For(story.Index), lag: TimeSpan.Zero, random).Reply(line, conversation.Activities);
        return conversation with
        {
            LastActivityAt = line.At,
            LastReply = (line.At, LemlistChannels.Of(reply.Type)!),
            Activities = [reply, .. conversation.Activities],
            Members = [.. conversation.Members.Select(member => member with { Read = false })],
        };
    }

    protected override LemlistConversation Read(LemlistConversation conversation) =>
        conversation with { Members = [.. conversation.Members.Select(member => member with { Read = true })] };
}
