namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>Sums over accounts.</summary>
internal readonly record struct Tally
{
    public long Accounts { get; init; }

    public long Complete { get; init; }

    /// <summary>What accounts that ended complete owed, and what of it was never yielded.</summary>
    public long Owed { get; init; }

    public long Lost { get; init; }

    /// <summary>What a consumer that ignores the closing re-read lost of it.</summary>
    public long LostWithoutReread { get; init; }

    public long Repeated { get; init; }

    public long RepeatedAmongEquals { get; init; }

    public long Newcomers { get; init; }

    public long NewcomersYielded { get; init; }

    public long NaiveLost { get; init; }

    public long NaiveRepeated { get; init; }

    public long CountLost { get; init; }

    public long CountRepeated { get; init; }

    /// <summary>Page reads of accounts of 20 pages and more that were read without faults and kills, and what a frozen walk of them takes.</summary>
    public long PagesRead { get; init; }

    public long FrozenPages { get; init; }

    /// <summary>The same under faults and kills, of accounts that ended complete.</summary>
    public long DisturbedPagesRead { get; init; }

    public long DisturbedFrozenPages { get; init; }

    public static Tally operator +(Tally left, Tally right) => new()
    {
        Accounts = left.Accounts + right.Accounts,
        Complete = left.Complete + right.Complete,
        Owed = left.Owed + right.Owed,
        Lost = left.Lost + right.Lost,
        LostWithoutReread = left.LostWithoutReread + right.LostWithoutReread,
        Repeated = left.Repeated + right.Repeated,
        RepeatedAmongEquals = left.RepeatedAmongEquals + right.RepeatedAmongEquals,
        Newcomers = left.Newcomers + right.Newcomers,
        NewcomersYielded = left.NewcomersYielded + right.NewcomersYielded,
        NaiveLost = left.NaiveLost + right.NaiveLost,
        NaiveRepeated = left.NaiveRepeated + right.NaiveRepeated,
        CountLost = left.CountLost + right.CountLost,
        CountRepeated = left.CountRepeated + right.CountRepeated,
        PagesRead = left.PagesRead + right.PagesRead,
        FrozenPages = left.FrozenPages + right.FrozenPages,
        DisturbedPagesRead = left.DisturbedPagesRead + right.DisturbedPagesRead,
        DisturbedFrozenPages = left.DisturbedFrozenPages + right.DisturbedFrozenPages,
    };
}
