using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

[CancelAfter(30_000)]
[Parallelizable(ParallelScope.All)]
internal sealed class ConformanceTests
{
    private static IReadOnlyList<ConformanceCheck> OfASoundProvider { get; } = ProviderConformance.Checks(Subject(new TinyHabits()));

    [TestCaseSource(nameof(OfASoundProvider))]
    public Task A_sound_provider(ConformanceCheck check) => check.RunAsync(TestContext.CurrentContext.CancellationToken);

    [TestCaseSource(nameof(Wrapped))]
    [TestCaseSource(nameof(Habitual))]
    public async Task A_broken_provider_fails_the_check_of_its_promise_and_no_other(string promise, ConformanceSubject subject)
    {
        var checks = ProviderConformance.Checks(subject);
        Assert.That(checks.Select(check => check.Promise), Has.One.EqualTo(promise));

        var failures = await Task.WhenAll(checks.Select(check => FailureOf(check, TestContext.CurrentContext.CancellationToken)));

        Assert.That(failures.OfType<ConformanceException>().Select(failure => failure.Promise), Is.EqualTo(new[] { promise }),
            string.Join(Environment.NewLine, failures.OfType<ConformanceException>().Select(failure => failure.Message)));
    }

    [Test]
    public void Promises_are_told_apart_by_their_words() => Assert.That(OfASoundProvider.Select(check => check.Promise), Is.Unique);

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
    public void An_inbox_too_small_to_be_paged_is_refused()
    {
        var small = new ConformanceSubject
        {
            StartVendor = static _ => new TinyVendor(), Conversations = ConformanceSubject.FewestConversations - 1, Secret = TinyVendor.Key, AddAccount = Adds(new TinyHabits(), static sound => sound),
        };
        Assert.That(() => ProviderConformance.Checks(small), Throws.ArgumentException);
    }

    [Test]
    public void A_vendor_that_holds_more_than_the_subject_says_is_noticed()
    {
        var wrong = new ConformanceSubject
        {
            StartVendor = static _ => new TinyVendor(), Conversations = TinyVendor.Things + 1, Secret = TinyVendor.Key, AddAccount = Adds(new TinyHabits(), static sound => sound),
        };
        var walk = ProviderConformance.Checks(wrong).Single(check => check.Promise.StartsWith("A walk", StringComparison.Ordinal));
        Assert.That(async () => await walk.RunAsync(), Throws.InstanceOf<ConformanceException>().With.Message.Contains("17 conversations of 18"));
    }

    [Test]
    public void Only_what_a_provider_implements_is_checked()
    {
        var lister = ProviderConformance.Checks(Subject(new TinyHabits(), static sound => new OnlyLists(sound)));
        Assert.That(lister.Select(check => check.Promise), Has.None.Contains("thread").And.None.Contains("message"));
        Assert.That(lister, Has.Count.GreaterThan(20));
    }

    private static IEnumerable<TestCaseData> Wrapped =>
    [
        Broken("Cancelling ends a call at once, wherever it waits, with the caller's own token", static sound => new BrokenCalls.SwallowsCancellation(sound)),
        Broken("Cancelling ends a call at once, wherever it waits, with the caller's own token", static sound => new BrokenCalls.IgnoresCancellation(sound)),
        Broken("Cancelling ends a call at once, wherever it waits, with the caller's own token", static sound => new BrokenCalls.ThrowsWithoutTheToken(sound)),
        Broken("A token cancelled beforehand makes no request", static sound => new BrokenCalls.AsksThoughCancelled(sound)),
        Broken("A wrong key is an AuthenticationFault and is not tried twice", static sound => new BrokenCalls.TriesAgain(sound, 401)),
        Broken("A refusal is the fault its status stands for and is not tried twice", static sound => new BrokenCalls.TriesAgain(sound, 422)),
        Broken("A redirect is a RejectedFault and is never followed", static sound => new BrokenCalls.TriesAgain(sound, 307)),
        Broken("A failing vendor is Unavailable after at most three requests", static sound => new BrokenCalls.TriesAgain(sound, 502)),
        Broken("After disposal every call is an ObjectDisposedException without a request", static sound => new BrokenCalls.OutlivesItsFactory(sound)),
        Broken("An id no vendor has is an ArgumentException before any request", static sound => new BrokenCalls.TakesAnyId(sound)),
        Broken("An answer that is not the documented JSON is a MalformedFault", static sound => new BrokenCalls.TakesNonsenseForNothing(sound)),
        Broken("A cursor it did not make is a CursorFault and makes no request", static sound => new BrokenCalls.StartsAgainForOddCursors(sound)),
        Broken("No secret and nothing the vendor wrote shows in faults, exceptions or the log", static sound => new BrokenCalls.TellsItsKey(sound)),
        Broken("A walk meets every conversation of the vendor once, whatever the page size", static sound => new BrokenPages.LosesTheLastPage(sound)),
        Broken("A walk meets every conversation of the vendor once, whatever the page size", static sound => new BrokenPages.StopsAtAnEmptyPage(sound)),
        Broken("A walk meets every conversation of the vendor once, whatever the page size", static sound => new BrokenPages.RepeatsAConversation(sound)),
        Broken("The last page has no next cursor", static sound => new BrokenPages.NeverEnds(sound)),
        Broken("A list that calls itself newest first is", static sound => new BrokenPages.ListsOldestFirst(sound)),
        Broken("An element that is none costs only itself, and is not passed over in silence", static sound => new BrokenPages.ThrowsOnANullElement(sound)),
        Broken("An unknown word is no obstacle, wherever it stands", static sound => new BrokenPages.KnowsAllChannels(sound)),
        Broken("A filter is obeyed by the vendor or left to the reader, the page says which, and nothing that matches is lost", static sound => new BrokenPages.ClaimsTheVendorFilters(sound)),
        Broken("A filter is obeyed by the vendor or left to the reader, the page says which, and nothing that matches is lost", static sound => new BrokenPages.IgnoresFilters(sound)),
        Broken("Raw JSON is kept when it is asked for, and only then", static sound => new BrokenPages.DropsRawJson(sound)),
        Broken("A next cursor is at most 255 bytes long", static sound => new BrokenPages.MakesLongCursors(sound)),
        Broken("A cursor gives the same page again, also to another inbox of the account", static sound => new BrokenPages.RemembersItsWalk(sound)),
        Broken("Message pages come newest first and hold each message once, whatever the page size", static sound => new BrokenPages.PagesMessagesOldestFirst(sound)),
        Broken("A thread is oldest first and holds each message once", static sound => new BrokenPages.ShowsThreadsNewestFirst(sound)),
        Broken("A thread and its message pages hold the same messages, mail threads apart", static sound => new BrokenPages.ShowsHalfAThread(sound)),
        Broken("Every listed id opens its thread, whole and under the same id", static sound => new BrokenPages.NeverKnowsThreadsWhole(sound)),
    ];

    private static IEnumerable<TestCaseData> Habitual =>
    [
        Habit("A redirect is a RejectedFault and is never followed", new TinyHabits { FollowsRedirects = true }),
        Habit("Reading changes nothing at the vendor", new TinyHabits { MarksAsRead = true }),
        Habit("No secret and nothing the vendor wrote shows in faults, exceptions or the log", new TinyHabits { QuotesVendorInCode = true }),
        Habit("Every request starts with the base URL of the options, its path included", new TinyHabits { DropsBasePath = true }),
        Habit("The rate windows of the options are kept", new TinyHabits { KnowsRatesBetter = true }),
    ];

    private static TestCaseData Broken(string promise, Func<TinyProvider, BrokenProvider> breaks)
    {
        // The defect's name is that of the wrapper, which needs no working provider to be asked for.
        var name = breaks(null!).GetType().Name;
        return new TestCaseData(promise, Subject(new TinyHabits(), breaks)).SetArgDisplayNames(name, promise);
    }

    private static TestCaseData Habit(string promise, TinyHabits habits) => new TestCaseData(promise, Subject(habits)).SetArgDisplayNames(promise);

    private static ConformanceSubject Subject(TinyHabits habits, Func<TinyProvider, IInboxProvider>? wrap = null) => new()
    {
        StartVendor = static _ => new TinyVendor(),
        Conversations = TinyVendor.Things,
        Secret = TinyVendor.Key,
        AddAccount = Adds(habits, wrap ?? (static sound => sound)),
    };

    private static Action<IUnifiedInboxBuilder, string, string> Adds(TinyHabits habits, Func<TinyProvider, IInboxProvider> wrap) =>
        (accounts, name, secret) => accounts.AddAccount(new TinyDefinition(wrap), name, options => (options.Key, options.Habits) = (secret, habits));

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

    private sealed class OnlyLists(TinyProvider sound) : IConversationLister
    {
        public AccountKey Account => sound.Account;

        public ListOrder ListOrder => sound.ListOrder;

        public PageLimits ListLimits => sound.ListLimits;

        public Task<OneOf.OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
            ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default) => sound.ListConversationsAsync(query, page, cancellationToken);
    }
}
