namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>The report as its reader has it: held against the texts in <c>Reports</c>.</summary>
/// <remarks>To accept a change: <c>UPDATE_REPORTS=1 dotnet test tests/Testing.Tests --filter Report</c>, then read the difference.</remarks>
[CancelAfter(60_000)]
internal sealed class ReportTests
{
    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Of_a_sound_provider_it_lists_every_promise_as_kept()
    {
        var report = await ProviderConformance.ReportAsync(TinySubject.Of(new TinyHabits()), Cancellation);

        Assert.That(report.Results.Where(result => result.Missing is null).Select(result => result.State), Is.All.EqualTo(ConformanceState.Kept));
        Assert.That(report.IsSound, Is.True);
        AssertReads("sound", report);
    }

    [Test]
    public async Task Of_a_broken_provider_it_says_what_was_seen_what_was_expected_and_what_to_do()
    {
        var report = await ProviderConformance.ReportAsync(
            TinySubject.Of(new TinyHabits { RefusesUnknownMembers = true }, static sound => new BrokenPages.MakesLongCursors(sound), static () => new TinyVendor(statusOfUnknown: 400)),
            Cancellation);

        Assert.That(report.IsSound, Is.False);
        Assert.That(report.Count(ConformanceState.Broken), Is.EqualTo(3));
        AssertReads("broken", report);
    }

    [Test]
    public async Task Of_a_provider_that_can_do_little_it_says_what_does_not_concern_it_and_why()
    {
        var report = await ProviderConformance.ReportAsync(TinySubject.Of(new TinyHabits(), static sound => new OnlyLists(sound), moves: false), Cancellation);

        Assert.That(report.IsSound, Is.True);
        Assert.That(report.Count(ConformanceState.NotApplicable), Is.GreaterThan(5));
        AssertReads("little", report);
    }

    [Test]
    public async Task It_holds_the_promises_of_the_checks_and_no_other()
    {
        var subject = TinySubject.Of(new TinyHabits());

        var report = await ProviderConformance.ReportAsync(subject, Cancellation);

        Assert.That(
            report.Results.Where(result => result.Missing is null).Select(result => (result.Topic, result.Promise)),
            Is.EqualTo(ProviderConformance.Checks(subject).Select(check => (check.Topic, check.Promise))));
    }

    [Test]
    public async Task Its_lines_fit_a_terminal_of_110_columns()
    {
        var report = await ProviderConformance.ReportAsync(TinySubject.Of(new TinyHabits { AuthorizesOnce = true }), Cancellation);

        Assert.That(report.ToString().Split('\n').Max(line => line.Length), Is.LessThanOrEqualTo(110));
    }

    [Test]
    public void A_report_that_is_given_up_throws_for_the_callers_token()
    {
        using var caller = new CancellationTokenSource();
        caller.Cancel();

        Assert.That(async () => await ProviderConformance.ReportAsync(TinySubject.Of(new TinyHabits()), caller.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static void AssertReads(string name, ConformanceReport report)
    {
        var file = Path.Combine(Folder(), $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_REPORTS") == "1")
        {
            File.WriteAllText(file, report.ToString());
        }

        Assert.That(report.ToString().Split('\n'), Is.EqualTo(File.ReadAllText(file).Split('\n')));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "UnifiedInbox.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "Testing.Tests", "Conformance", "Reports");
    }
}
