namespace UnifiedInbox.Content.Tests.Support;

/// <summary>A reply as a mail program writes it, and how it divides.</summary>
internal sealed record ReplyFixture(string Name, string? Html, string? Text, string New, string Quoted)
{
    internal MessageBody Body => new(Text, Html);

    public override string ToString() => Name;
}
