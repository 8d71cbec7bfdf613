using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json.Nodes;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Hostile.Tests.Fuzzing;

/// <summary>
/// Documented answers, spoiled: none ends in anything but models, skipped items and typed faults. <c>FUZZ_INPUTS=1000000 dotnet test -c Release tests/Hostile.Tests --filter
/// Spoiled</c> tries a million a vendor on all cores; <c>FUZZ_SEED</c> begins elsewhere.
/// </summary>
internal sealed class FuzzTests
{
    private static readonly int Inputs = Number("FUZZ_INPUTS", 16_700);
    private static readonly int Seed = Number("FUZZ_SEED", 20261121);
    private const int Chunk = 5_000;

    /// <summary>What was thrown within the library while the input under way was read.</summary>
    private static readonly AsyncLocal<StrongBox<string?>?> Foreign = new();

    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(250);

    private static IEnumerable<string> Failures => FailingInputs.Names;

    /// <summary>In chunks of a seed each, so that how many run at once changes nothing.</summary>
    [Catalogue(25, 26, 27, 28, 29, 31, 32, 33, 34, 35)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task Spoiled_answers_end_in_models_skipped_items_or_faults(Vendor vendor)
    {
        var complaints = new ConcurrentQueue<string>();
        var slow = 0;
        AppDomain.CurrentDomain.FirstChanceException += Notice;
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, (Inputs + Chunk - 1) / Chunk), async (chunk, _) =>
        {
            using var target = new FuzzTarget(vendor);
            var mutator = new Mutator(Seed + chunk);
            for (var round = 0; round < Math.Min(Chunk, Inputs - (chunk * Chunk)) && complaints.Count < 5; round++)
            {
                var document = target.Documents[round % target.Documents.Count];
                var body = mutator.Mutate(document);
                var foreign = new StrongBox<string?>();
                Foreign.Value = foreign;
                var began = Stopwatch.GetTimestamp();
                var problem = await target.TryAsync(document.Fixture, body) ?? foreign.Value;
                if (Stopwatch.GetElapsedTime(began) > Slow) Interlocked.Increment(ref slow);
                if (problem is not null) complaints.Enqueue($"{problem} over {FailingInputs.Save(document.Fixture, Seed + chunk, round, body)}");
            }
        });
        var took = Stopwatch.GetElapsedTime(start);
        AppDomain.CurrentDomain.FirstChanceException -= Notice;

        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{vendor}: {Inputs} inputs in {took.TotalSeconds:0.0} s ({Inputs / took.TotalSeconds:0} a second), {slow} slower than {Slow.TotalMilliseconds} ms, seeds from {Seed}"));
        Assert.Multiple(() =>
        {
            Assert.That(complaints, Is.Empty, $"seeds from {Seed}");
            Assert.That(slow, Is.LessThanOrEqualTo(Inputs / 1000), "inputs that took long, pauses of the machine apart");
        });

        // What the JSON reader throws at a value is the library's way to learn of it; anything else was never meant to happen.
        static void Notice(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            if (thrown.Exception is not (System.Text.Json.JsonException or InvalidOperationException or FormatException or NUnit.Framework.ResultStateException)
                && Foreign.Value is { } foreign && thrown.Exception.StackTrace?.Contains("UnifiedInbox.", StringComparison.Ordinal) == true)
            {
                foreign.Value = $"{thrown.Exception.GetType().Name} within the library: {thrown.Exception.StackTrace}";
            }
        }
    }

    [TestCaseSource(nameof(Failures))]
    public async Task An_input_that_failed_once_fails_no_more(string name)
    {
        var (fixture, body) = FailingInputs.Read(name);
        using var target = new FuzzTarget(Vendor.All.Single(vendor => fixture.StartsWith($"{vendor.Name}-", StringComparison.Ordinal)));

        Assert.That(await target.TryAsync(fixture, body), Is.Null);
    }

    [Test]
    public void A_seed_spoils_the_same_way_again()
    {
        var document = new SeedDocument("lemlist-list.json");
        var one = new Mutator(1);
        var again = new Mutator(1);
        var other = new Mutator(2);

        var bodies = Enumerable.Range(0, 50).Select(_ => (One: one.Mutate(document), Again: again.Mutate(document), Other: other.Mutate(document))).ToList();

        Assert.That(bodies.Select(body => body.Again), Is.EqualTo(bodies.Select(body => body.One)));
        Assert.That(bodies.Select(body => body.Other), Is.Not.EqualTo(bodies.Select(body => body.One)));
    }

    [Catalogue(25)]
    [TestCase("lemlist", "lemlist-list.json", "data", "contactId")]
    [TestCase("sendkit", "sendkit-list.json", "data", "id")]
    [TestCase("leadconnector", "leadconnector-search.json", "conversations", "id")]
    public async Task A_page_of_a_hundred_with_one_broken_item_is_ninety_nine_and_one_skipped(string name, string fixture, string list, string id)
    {
        var vendor = Vendor.All.Single(vendor => vendor.Name == name);
        foreach (var broken in (string[])["null", "7", "[]", $"{{\"{id}\":{{}}}}", $"{{\"{id}\":\"a/b\"}}", $"{{\"{id}\":null}}"])
        {
            var page = JsonNode.Parse(Fixture.Read(fixture))!;
            var items = page[list]!.AsArray();
            var item = items[0]!.DeepClone();
            items.Clear();
            for (var number = 0; number < 100; number++)
            {
                var copy = item.DeepClone();
                copy[id] = string.Create(CultureInfo.InvariantCulture, $"item{number}");
                items.Add(number == 57 ? JsonNode.Parse(broken) : copy);
            }

            using var stack = new Stack(vendor, "https://vendor.example", new UnifiedInboxOptions { HandlerFactory = () => new Constant(page.ToJsonString()) });
            var read = (await stack.Provider.ListConversationsAsync(new ConversationQuery(), new PageRequest(null, 100))).OrThrow();

            Assert.That((read.Items.Count, read.Skipped.Count), Is.EqualTo((99, 1)), broken);
            Assert.That(read.Items.Select(conversation => conversation.Id.Value), Is.Unique.And.None.EqualTo("item57"));
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private sealed class Constant(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
