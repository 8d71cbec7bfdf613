namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>One conversation as its vendor holds it. Immutable: a change replaces it.</summary>
/// <param name="At">When something last happened, in milliseconds of the inbox's own clock.</param>
/// <param name="Model">What a page shows of it.</param>
/// <param name="WasEverRead">Whether a list of unread ones ever went without it.</param>
internal sealed record SimulatedRow(long At, Conversation Model, bool WasEverRead)
{
    public string Id => Model.Id.Value;

    public bool IsRead => Model.IsRead == true;

    public static SimulatedRow New(AccountKey account, int number, long at, bool isRead) => new(
        at, new Conversation { Id = new ConversationId(account, $"c{number}"), LastActivityAt = Instant(at), IsRead = isRead }, isRead);

    /// <summary>A new message came in: new time, unread again.</summary>
    public SimulatedRow Bumped(long at) => this with { At = at, Model = Model with { LastActivityAt = Instant(at), IsRead = false } };

    public SimulatedRow Read() => this with { Model = Model with { IsRead = true }, WasEverRead = true };

    private static DateTimeOffset Instant(long at) => Sample.Noon.AddMilliseconds(at);
}
