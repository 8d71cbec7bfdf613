namespace UnifiedInbox.Testing;

/// <summary>The conversations of one twin, which change one whole conversation at a time; readers take a snapshot.</summary>
/// <param name="options">Drift, anchor and clock.</param>
/// <param name="conversations">Newest activity first.</param>
/// <param name="random">For what changes.</param>
internal abstract class LivingInbox<T>(TwinOptions options, IReadOnlyList<T> conversations, SplitMix random) : TwinChanges
    where T : class
{
    private static readonly Turn[] LeadTurns = [Turn.Question, Turn.Interested, Turn.Agree, Turn.Objection, Turn.NotNow];
    private readonly object gate = new();
    private readonly Drift? drift = options.Drift is { } drift ? new Drift(drift, random.Fork()) : null;
    private volatile IReadOnlyList<T> conversations = conversations;
    private DateTimeOffset newest = options.Anchor.ToUniversalTime();

    public IReadOnlyList<T> Conversations => conversations;

    public override IReadOnlyList<string> Ids => [.. conversations.Select(IdOf)];

    public override IReadOnlyList<string> UnreadIds => [.. conversations.Where(IsUnread).Select(IdOf)];

    public T? Find(string id) => conversations.FirstOrDefault(conversation => IdOf(conversation) == id);

    public override string Arrive()
    {
        lock (gate)
        {
            var at = Now();
            var newcomer = WithReply(Newcomer(at.AddMinutes(-5)), at);
            conversations = [newcomer, .. conversations];
            return IdOf(newcomer);
        }
    }

    public override void Bump(string id)
    {
        lock (gate)
        {
            var bumped = Existing(id);
            conversations = [WithReply(bumped, Now()), .. Without(bumped)];
        }
    }

    public override void Remove(string id)
    {
        lock (gate) conversations = [.. Without(Existing(id))];
    }

    public override void MarkRead(string id) => Replace(id, Read);

    /// <summary>To be called before a list is read.</summary>
    public void LetTimePass()
    {
        lock (gate) drift?.LetTimePass(this);
    }

    protected void Replace(string id, Func<T, T> change)
    {
        lock (gate)
        {
            var old = Existing(id);
            conversations = [.. conversations.Select(conversation => ReferenceEquals(conversation, old) ? change(old) : conversation)];
        }
    }

    protected abstract string IdOf(T conversation);

    protected abstract bool IsUnread(T conversation);

    protected abstract Story StoryOf(T conversation);

    /// <summary>A conversation whose last message is of that time.</summary>
    protected abstract T Newcomer(DateTimeOffset last);

    /// <summary>With this as the newest message; unread.</summary>
    protected abstract T WithReply(T conversation, Line line, SplitMix random);

    protected abstract T Read(T conversation);

    private T WithReply(T conversation, DateTimeOffset at)
    {
        var turn = random.Pick(LeadTurns);
        return WithReply(conversation, new Line(at, turn, StoryOf(conversation).Phrases.Say(turn, random)), random);
    }

    private T Existing(string id) => Find(id) ?? throw new ArgumentException("The twin has no such conversation.", nameof(id));

    private IEnumerable<T> Without(T conversation) => conversations.Where(other => !ReferenceEquals(other, conversation));

    // A second at least, because lemlist dates a mail by whole seconds.
    private DateTimeOffset Now()
    {
        var next = newest.AddSeconds(1);
        var now = options.Time.GetUtcNow();
        var later = now > next ? now : next;
        return newest = later.AddTicks(-(later.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
