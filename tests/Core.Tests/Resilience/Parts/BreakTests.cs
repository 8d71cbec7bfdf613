using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Core.Tests.Resilience.Parts;

/// <summary>The breaker by itself, to the instant.</summary>
internal sealed class BreakTests
{
    private readonly List<TimeSpan?> changes = [];
    private ManualTimeProvider time = null!;
    private Circuit circuit = null!;

    [SetUp]
    public void Start()
    {
        changes.Clear();
        time = new ManualTimeProvider();
        circuit = new Circuit(new Jitter(1, "vendor/a"), time, changes.Add);
    }

    [Test]
    public void A_vendor_in_order_may_be_called_without_a_wait() =>
        Assert.That((circuit.Enter(out var wait), wait, circuit.State), Is.EqualTo((CircuitPass.Free, TimeSpan.Zero, CircuitState.Closed)));

    [Test]
    public void The_third_failure_in_a_row_begins_a_break()
    {
        Fail(2);
        var afterTwo = circuit.State;
        Fail(1);

        Assert.That((afterTwo, circuit.State, circuit.Enter(out var wait)), Is.EqualTo((CircuitState.Closed, CircuitState.Open, CircuitPass.Refused)));
        Assert.That(wait, Is.InRange(TimeSpan.FromSeconds(10 / 3d), TimeSpan.FromSeconds(5)));
        Assert.That(changes, Is.EqualTo(new TimeSpan?[] { wait }));
    }

    [Test]
    public void An_answer_ends_the_row_and_silence_about_the_vendor_does_not()
    {
        Fail(2);
        circuit.Leave(CircuitPass.Free, CallVerdict.Alive);
        Fail(2);
        var afterAnswer = circuit.State;
        circuit.Leave(CircuitPass.Free, CallVerdict.None);
        Fail(1);

        Assert.That((afterAnswer, circuit.State), Is.EqualTo((CircuitState.Closed, CircuitState.Open)));
        Assert.That(changes, Has.Count.EqualTo(1), "a vendor that was never away is not back");
    }

    [Test]
    public void A_break_ends_at_its_very_instant()
    {
        var wait = Break();
        time.Advance(wait - TimeSpan.FromTicks(1));
        var before = (circuit.State, circuit.Enter(out var rest), rest);
        time.Advance(TimeSpan.FromTicks(1));

        Assert.That(before, Is.EqualTo((CircuitState.Open, CircuitPass.Refused, TimeSpan.FromTicks(1))));
        Assert.That((circuit.State, circuit.Enter(out _)), Is.EqualTo((CircuitState.HalfOpen, CircuitPass.Probe)));
    }

    [Test]
    public void While_the_probe_is_under_way_the_others_are_given_the_shortest_break_as_a_guess()
    {
        time.Advance(Break());
        circuit.Enter(out _);

        Assert.That((circuit.Enter(out var wait), wait), Is.EqualTo((CircuitPass.Refused, TimeSpan.FromSeconds(5))));
    }

    [Test]
    public void A_call_from_before_the_break_neither_ends_the_probe_nor_prolongs_the_break()
    {
        time.Advance(Break());
        circuit.Enter(out _);
        circuit.Leave(CircuitPass.Free, CallVerdict.Failing);

        Assert.That((circuit.State, circuit.Enter(out _)), Is.EqualTo((CircuitState.HalfOpen, CircuitPass.Refused)));
        Assert.That(changes, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_probe_that_tells_nothing_is_followed_by_another()
    {
        time.Advance(Break());
        circuit.Leave(circuit.Enter(out _), CallVerdict.None);

        Assert.That(circuit.Enter(out _), Is.EqualTo(CircuitPass.Probe));
    }

    [Test]
    public void Each_break_is_twice_as_long_up_to_90_seconds_and_between_two_thirds_and_all_of_it()
    {
        List<TimeSpan> breaks = [Break()];
        while (breaks.Count < 12)
        {
            time.Advance(breaks[^1]);
            circuit.Leave(circuit.Enter(out _), CallVerdict.Failing);
            circuit.Enter(out var wait);
            breaks.Add(wait);
        }

        double[] longest = [5, 10, 20, 40, 80, 90, 90, 90, 90, 90, 90, 90];
        Assert.That(breaks.Zip(longest, static (length, most) => length.TotalSeconds >= most * 2 / 3 && length.TotalSeconds < most), Has.All.True, string.Join(' ', breaks));
        Assert.That(changes, Is.EqualTo(breaks.Cast<TimeSpan?>()));
    }

    [Test]
    public void A_vendor_that_is_back_begins_with_a_clean_slate()
    {
        time.Advance(Break());
        circuit.Leave(circuit.Enter(out _), CallVerdict.Failing);
        circuit.Enter(out var second);
        time.Advance(second);
        circuit.Leave(circuit.Enter(out _), CallVerdict.Alive);
        var back = (circuit.State, circuit.Enter(out _));
        var next = Break();

        Assert.That(back, Is.EqualTo((CircuitState.Closed, CircuitPass.Free)));
        Assert.That(next, Is.InRange(TimeSpan.FromSeconds(10 / 3d), TimeSpan.FromSeconds(5)));
        Assert.That(changes.Select(change => change is null), Is.EqualTo(new[] { false, false, true, false }));
    }

    [Test]
    public void A_break_that_is_ended_makes_the_next_call_the_probe_and_where_there_is_none_nothing_changes()
    {
        circuit.EndBreak();
        var closed = circuit.Enter(out _);
        Break();
        circuit.EndBreak();

        Assert.That((closed, circuit.Enter(out _)), Is.EqualTo((CircuitPass.Free, CircuitPass.Probe)));
    }

    private void Fail(int times)
    {
        for (var time = 0; time < times; time++)
        {
            circuit.Leave(CircuitPass.Free, CallVerdict.Failing);
        }
    }

    private TimeSpan Break()
    {
        Fail(Circuit.FailuresToOpen);
        circuit.Enter(out var wait);
        return wait;
    }
}
