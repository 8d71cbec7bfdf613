using System.Collections.Concurrent;

namespace UnifiedInbox.Testing.Tests.Conformance;

[CancelAfter(30_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class ConformanceTests
{
    private static IReadOnlyList<ConformanceCheck> OfASoundProvider { get; } = ProviderConformance.Checks(TinySubject.Of(new TinyHabits()));

    /// <summary>The promises that a provider broke which failed their check and no other.</summary>
    private static ConcurrentBag<string> Caught { get; } = [];

    [OneTimeTearDown]
    public void Print() => TestContext.Progress.WriteLine(
        $"{Caught.Count} broken providers each failed exactly the check that names the promise: {Caught.Distinct().Count()} of {OfASoundProvider.Count} promises");

    [TestCaseSource(nameof(OfASoundProvider))]
    public Task A_sound_provider(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    [TestCaseSource(nameof(Wrapped))]
    [TestCaseSource(nameof(Habitual))]
    public async Task A_broken_provider_fails_the_checks_of_the_promises_it_breaks_and_no_other(ConformanceSubject subject, string[] promises)
    {
        var checks = ProviderConformance.Checks(subject);

        var failures = await Task.WhenAll(checks.Select(check => FailureOf(check, TestContext.CurrentContext.CancellationToken)));

        var broken = failures.OfType<ConformanceException>().ToList();
        if (broken is [var only] && promises.Length == 1) Caught.Add(only.Promise);
        Assert.That(broken.Select(failure => failure.Promise), Is.EquivalentTo(promises), string.Join(Environment.NewLine, broken.Select(failure => failure.Message)));
    }

    [Test]
    public void Promises_are_told_apart_by_their_words() => Assert.That(OfASoundProvider.Select(check => check.Promise), Is.Unique);

    [Test]
    public void Every_promise_tells_what_to_do_when_it_is_broken() =>
        Assert.That(OfASoundProvider.Select(check => check.Advice), Is.All.Matches<string>(advice => advice.EndsWith('.') && advice.Length is > 10 and < 200));

    [Test]
    public void A_check_shows_as_its_promise() => Assert.That(OfASoundProvider[0].ToString(), Is.EqualTo(OfASoundProvider[0].Promise));

    [Test]
    public void A_check_that_is_given_up_throws_for_the_callers_token()
    {
        using var caller = new CancellationTokenSource();
        caller.Cancel();
        Assert.That(async () => await OfASoundProvider[0].RunAsync(caller.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void An_inbox_too_small_to_be_paged_is_refused() =>
        Assert.That(() => ProviderConformance.Checks(TinySubject.Of(new TinyHabits(), conversations: ConformanceSubject.FewestConversations - 1)), Throws.ArgumentException);

    [Test]
    public void A_vendor_that_does_not_hold_what_the_subject_says_is_noticed()
    {
        var checks = ProviderConformance.Checks(TinySubject.Of(new TinyHabits(), conversations: TinyVendor.Things + 1));
        var walk = checks.Single(check => check.Promise.StartsWith("A walk", StringComparison.Ordinal));
        Assert.That(async () => await walk.RunAsync(), Throws.InstanceOf<ConformanceException>().With.Message.Contains("17 conversations of 18"));
    }

    [Test]
    public void Only_what_a_provider_implements_is_checked()
    {
        var lister = ProviderConformance.Checks(TinySubject.Of(new TinyHabits(), static sound => new OnlyLists(sound)));
        Assert.That(lister.Select(check => check.Promise), Has.None.Contains("thread").And.None.Contains("message"));
        Assert.That(lister, Has.Count.GreaterThan(20));
    }

    private static IEnumerable<TestCaseData> Wrapped =>
    [
        Broken(static sound => new BrokenCalls.SwallowsCancellation(sound), "Cancelling ends a call at once, wherever it waits, with the caller's own token"),
        Broken(static sound => new BrokenCalls.IgnoresCancellation(sound), "Cancelling ends a call at once, wherever it waits, with the caller's own token"),
        Broken(static sound => new BrokenCalls.ThrowsWithoutTheToken(sound), "Cancelling ends a call at once, wherever it waits, with the caller's own token"),
        Broken(static sound => new BrokenCalls.AsksThoughCancelled(sound), "A token cancelled beforehand makes no request"),
        Broken(static sound => new BrokenCalls.TakesAWrongKeyForAnOutage(sound), "A wrong key is an AuthenticationFault and is not tried twice"),
        Broken(static sound => new BrokenCalls.TriesAgain(sound, 422), "A refusal is the fault its status stands for and is not tried twice"),
        Broken(static sound => new BrokenCalls.TriesAgain(sound, 307), "A redirect is a RejectedFault and is never followed"),
        Broken(static sound => new BrokenCalls.TriesAgain(sound, 502), "A failing vendor is Unavailable after at most three requests"),
        Broken(static sound => new BrokenCalls.OutlivesItsFactory(sound), "After disposal every call is an ObjectDisposedException without a request"),
        Broken(static sound => new BrokenCalls.TakesAnyId(sound), "An id no vendor has is an ArgumentException before any request"),
        Broken(static sound => new BrokenCalls.TakesNonsenseForNothing(sound), "An answer that is not the documented JSON is a MalformedFault"),
        Broken(static sound => new BrokenCalls.StartsAgainForOddCursors(sound), "A cursor it did not make is a CursorFault and makes no request"),
        Broken(static sound => new BrokenCalls.PutsItsKeyIntoAFault(sound), "No secret and nothing the vendor wrote shows in faults, exceptions or the log"),
        Broken(static sound => new BrokenCalls.TellsItsKey(sound), "No secret and nothing the vendor wrote shows in faults, exceptions or the log"),
        Broken(static sound => new BrokenFiles.OpensTheFirstFileOfTheThread(sound), "Every attachment a thread shows as downloadable opens under its own id"),
        Broken(static sound => new BrokenFiles.GivesSomethingForAnyId(sound), "An attachment that no message has is NotFound, and no file is fetched for it"),
        Broken(static sound => new BrokenFiles.FetchesTheFileBeforeItLooksForTheMessage(sound), "An attachment that no message has is NotFound, and no file is fetched for it"),
        Broken(static sound => new BrokenFiles.ReadsTheFileIntoMemory(sound), "An attachment's content comes as it is read, and no more of it than is allowed"),
        Broken(static sound => new BrokenFiles.LetsTheFileGoOn(sound), "An attachment's content comes as it is read, and no more of it than is allowed"),
        Broken(
            static sound => new BrokenPages.LosesTheLastPage(sound), "A walk meets every conversation of the vendor once, whatever the page size",
            "A conversation that moves while the list is read is not lost in silence"),
        Broken(
            static sound => new BrokenPages.StopsAtAnEmptyPage(sound), "A walk meets every conversation of the vendor once, whatever the page size",
            "A conversation that moves while the list is read is not lost in silence"),
        Broken(static sound => new BrokenPages.RepeatsAConversation(sound), "A walk meets every conversation of the vendor once, whatever the page size"),
        Broken(static sound => new BrokenPages.RepeatsAConversationTwoPagesLater(sound), "A walk meets every conversation of the vendor once, whatever the page size"),
        Broken(static sound => new BrokenPages.RepeatsAConversationFromAwayFromThePagesEdge(sound), "A walk meets every conversation of the vendor once, whatever the page size"),
        Broken(static sound => new BrokenPages.NeverEnds(sound), "The last page has no next cursor"),
        Broken(static sound => new BrokenPages.ListsOldestFirst(sound), "A list that calls itself newest first is"),
        Broken(static sound => new BrokenPages.ThrowsOnANullElement(sound), "An element that is none costs only itself, and is not passed over in silence"),
        Broken(static sound => new BrokenPages.KnowsAllChannels(sound), "An unknown word is no obstacle, wherever it stands"),
        Broken(static sound => new BrokenPages.ThrowsOnAnUnknownChannel(sound), "An unknown word is no obstacle, wherever it stands"),
        Broken(
            static sound => new BrokenPages.IgnoresTheCursor(sound), "A walk meets every conversation of the vendor once, whatever the page size",
            "The last page has no next cursor"),
        Broken(static sound => new BrokenPages.ClaimsTheVendorFilters(sound), "A filter is obeyed by the vendor or left to the reader, the page says which, and nothing that matches is lost"),
        Broken(static sound => new BrokenPages.IgnoresFilters(sound), "A filter is obeyed by the vendor or left to the reader, the page says which, and nothing that matches is lost"),
        Broken(static sound => new BrokenPages.DropsRawJson(sound), "Raw JSON is kept when it is asked for, and only then"),
        Broken(static sound => new BrokenPages.MakesLongCursors(sound), "A next cursor is at most 255 bytes long"),
        Broken(static sound => new BrokenPages.RemembersItsWalk(sound), "A cursor gives the same page again, also to another inbox of the account"),
        Broken(static sound => new BrokenPages.PagesMessagesOldestFirst(sound), "Message pages come newest first and hold each message once, whatever the page size"),
        Broken(
            static sound => new BrokenPages.ClaimsTheVendorFiltersMessages(sound),
            "A message filter is obeyed by the vendor or left to the reader, and the page says which"),
        Broken(static sound => new BrokenPages.ShowsThreadsNewestFirst(sound), "A thread is oldest first and holds each message once"),
        Broken(static sound => new BrokenPages.ShowsHalfAThread(sound), "A thread and its message pages hold the same messages, mail threads apart"),
        Broken(static sound => new BrokenPages.MixesAccounts(sound), "Every listed id belongs to the account and survives its text form"),
        Broken(static sound => new BrokenPages.RemembersOneCall(sound), "Twenty calls run beside each other, and each gets the page it asked for"),
        Broken(static sound => new BrokenPages.GivesMessagesForeignIds(sound), "A message's id belongs to its conversation and survives its text form"),
        Broken(static sound => new BrokenPages.ThrowsOnAnOddMember(sound), "A member of another type costs at most its own element"),
        Broken(static sound => new BrokenPages.ClaimsImpossiblePages(sound), "What the account says it can do, it does"),
        Broken(
            static sound => new BrokenCalls.TriesAgain(sound, null), "A broken connection is Unavailable after at most three requests",
            "A vendor that never answers is Unavailable after at most three requests"),
        Broken(
            static sound => new BrokenPages.CountsWrongly(sound), "Pages that say where they lie by count join up, and agree on the count"),
        Broken(static sound => new BrokenPages.RemembersTheTop(sound), "A conversation that moves while the list is read is not lost in silence"),
        Broken(static sound => new BrokenPages.NeverKnowsThreadsWhole(sound), "Every listed id opens its thread, whole and under the same id"),
    ];

    private static IEnumerable<TestCaseData> Habitual =>
    [
        Habit(nameof(TinyHabits.FollowsRedirects), new TinyHabits { FollowsRedirects = true }, "A redirect is a RejectedFault and is never followed"),
        Habit(nameof(TinyHabits.TrustsEveryFileHost), new TinyHabits { TrustsEveryFileHost = true }, "An attachment at another origin is asked for without credentials"),
        Habit(nameof(TinyHabits.MarksAsRead), new TinyHabits { MarksAsRead = true }, "Reading changes nothing at the vendor"),
        Habit(nameof(TinyHabits.PostsToRead), new TinyHabits { PostsToRead = true }, "Reading changes nothing at the vendor"),
        Habit(nameof(TinyHabits.QuotesVendorInCode), new TinyHabits { QuotesVendorInCode = true }, "No secret and nothing the vendor wrote shows in faults, exceptions or the log"),
        Habit(nameof(TinyHabits.DropsBasePath), new TinyHabits { DropsBasePath = true }, "Every request starts with the base URL of the options, its path included"),
        Habit(nameof(TinyHabits.IgnoresPageSize), new TinyHabits { IgnoresPageSize = true }, "A page is as large as the options say, where the vendor allows it"),
        Habit(nameof(TinyHabits.KnowsRatesBetter), new TinyHabits { KnowsRatesBetter = true }, "The rate windows of the options are kept"),
        Habit(nameof(TinyHabits.RefusesUnknownMembers), new TinyHabits { RefusesUnknownMembers = true }, "An unknown member is no obstacle"),
        Habit(
            nameof(TinyHabits.AuthorizesOnce), new TinyHabits { AuthorizesOnce = true }, "A short failure is overcome", "A failing vendor is Unavailable after at most three requests",
            "A broken connection is Unavailable after at most three requests", "A vendor that never answers is Unavailable after at most three requests",
            "Retry-After is waited for, never asked early"),
        Case(TinySubject.Of(new TinyHabits(), vendor: static () => new TinyVendor(statusOfUnknown: 400)), "MissesTheVendorsWayToSayUnknown", ["An unknown conversation is NotFound"]),
    ];

    private static TestCaseData Broken(Func<TinyProvider, BrokenProvider> breaks, params string[] promises)
    {
        // The wrapper is named without a provider to wrap: it asks it nothing before the first call.
        var name = breaks(null!).GetType().Name;
        return Case(TinySubject.Of(new TinyHabits(), breaks), name, promises);
    }

    private static TestCaseData Habit(string name, TinyHabits habits, params string[] promises) => Case(TinySubject.Of(habits), name, promises);

    private static TestCaseData Case(ConformanceSubject subject, string name, string[] promises) => new TestCaseData(subject, promises).SetArgDisplayNames(name, promises[0]);

    private static async Task<ConformanceException?> FailureOf(ConformanceCheck check, CancellationToken cancellationToken)
    {
        try
        {
            await check.RunAsync(cancellationToken);
            return null;
        }
        catch (ConformanceException e)
        {
            return e;
        }
    }
}
