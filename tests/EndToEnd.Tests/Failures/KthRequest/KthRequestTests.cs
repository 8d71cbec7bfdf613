using System.Globalization;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

/// <summary>
/// Every request of a walk over three accounts goes wrong, one after the other, in every way: each walk ends with all conversations, or names the account that
/// lacks some.
/// </summary>
[CancelAfter(60_000)]
internal sealed class KthRequestTests
{
    private readonly ThreeAccounts accounts = new();
    private readonly List<string> table = [];
    private FaultedWalk undisturbed = null!;
    private Ledger ledger = null!;

    private static IEnumerable<FaultKind> Kinds => Enum.GetValues<FaultKind>();

    [OneTimeSetUp]
    public async Task Walk_undisturbed()
    {
        undisturbed = await accounts.WalkUndisturbedAsync(cursor: null, CancellationToken.None);
        ledger = new Ledger(undisturbed);
        Assert.That(undisturbed.Conversations.CountBy(conversation => conversation.Id.Account).Select(account => account.Value), Is.EqualTo(new[] { 13, 13, 13 }));
    }

    [OneTimeTearDown]
    public void Print() => TestContext.Progress.WriteLine(
        string.Join('\n', [$"{undisturbed.Requests} requests undisturbed; how the account that met the fault ended:", .. table]));

    [TestCaseSource(nameof(Kinds))]
    [Catalogue(48)]
    public async Task A_fault_of_any_one_request(FaultKind kind, CancellationToken cancellationToken) => await StrikeEach(kind, isLasting: false, cancellationToken);

    [TestCaseSource(nameof(Kinds))]
    [Catalogue(48)]
    public async Task A_fault_from_any_request_on(FaultKind kind, CancellationToken cancellationToken) => await StrikeEach(kind, isLasting: true, cancellationToken);

    private async Task StrikeEach(FaultKind kind, bool isLasting, CancellationToken cancellationToken)
    {
        var complaints = new List<string>();
        var ends = new List<CompletenessState>();
        foreach (var variant in kind.Variants())
        {
            for (var kth = 1; await accounts.WalkAsync(kind, variant, kth, isLasting, cursor: null, cancellationToken) is { Struck: not null } walk; kth++)
            {
                var found = ledger.Complaints(walk, kind, kth, isLasting).ToList();
                if (walk.Cursor is { } cursor) found.AddRange(ledger.ComplaintsOfRest(walk, await accounts.WalkUndisturbedAsync(cursor, cancellationToken)));
                complaints.AddRange(found.Select(complaint => $"{kind.Describe(variant, kth, isLasting)}: {complaint}"));
                ends.Add(walk.StruckOutcome.Completeness.State);
            }
        }

        Tabulate(kind, isLasting, ends);
        Assert.That(ends, Has.Count.GreaterThanOrEqualTo(undisturbed.Requests * kind.Variants().Count()), "every request was struck");
        Assert.That(complaints, Is.Empty);
    }

    private void Tabulate(FaultKind kind, bool isLasting, List<CompletenessState> ends)
    {
        var name = kind + (isLasting ? ", lasting" : "");
        table.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-40} runs {ends.Count,3}, complete {Count(CompletenessState.Complete),3}, uncertain {Count(CompletenessState.Uncertain),3}, failed {Count(CompletenessState.Failed),3}"));

        int Count(CompletenessState state) => ends.Count(end => end == state);
    }
}
