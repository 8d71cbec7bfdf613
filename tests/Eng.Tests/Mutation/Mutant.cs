namespace UnifiedInbox.Eng.Tests.Mutation;

/// <summary>One change that was made to the code.</summary>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Line">The text of its first line, so that nothing depends on where the line stands.</param>
/// <param name="Change">What was there, and what was put in its place.</param>
internal readonly record struct Mutant(string File, string Line, string Change)
{
    public override string ToString() => $"{File}\t{Line}\t{Change}";
}

/// <summary>How a change fared: <c>Killed</c>, <c>Timeout</c>, <c>Survived</c> or <c>NoCoverage</c>.</summary>
internal readonly record struct Trial(Mutant Mutant, string Status)
{
    /// <summary>Whether no test noticed.</summary>
    internal bool IsSurvivor => Status is "Survived" or "NoCoverage";

    /// <summary>A test that hung noticed; but on a busy machine one may seem to hang, which proves nothing against the list.</summary>
    internal bool IsTimeout => Status is "Timeout";
}
