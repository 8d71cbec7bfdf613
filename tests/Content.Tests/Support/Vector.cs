namespace UnifiedInbox.Content.Tests.Support;

/// <summary>A body that attacks whoever shows it.</summary>
internal sealed record Vector(string Name, string Html)
{
    public override string ToString() => Name;
}
