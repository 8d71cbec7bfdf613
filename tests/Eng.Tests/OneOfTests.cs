using OneOf;

namespace UnifiedInbox.Eng.Tests;

/// <summary>What the product expects of OneOf, whether the registry served the original or the stand-in.</summary>
public sealed class OneOfTests
{
    private static readonly OneOf<int, string> Seven = 7;
    private static readonly OneOf<int, string> Word = "seven";

    [Test]
    public void A_value_converts_to_the_case_of_its_type()
    {
        Assert.That((Seven.Index, Seven.IsT0, Seven.IsT1, Seven.AsT0, Seven.Value), Is.EqualTo((0, true, false, 7, (object)7)));
        Assert.That((Word.Index, Word.IsT0, Word.IsT1, Word.AsT1, Word.Value), Is.EqualTo((1, false, true, "seven", (object)"seven")));
    }

    [Test]
    public void From_tells_two_cases_of_one_type_apart()
    {
        Assert.That(OneOf<int, int>.FromT0(7).IsT0, Is.True);
        Assert.That(OneOf<int, int>.FromT1(7).IsT1, Is.True);
    }

    [Test]
    public void The_default_value_holds_the_default_of_case_0() =>
        Assert.That((default(OneOf<int, string>).IsT0, default(OneOf<int, string>).AsT0), Is.EqualTo((true, 0)));

    [Test]
    public void Reading_the_case_that_is_not_held_throws()
    {
        Assert.That(() => Word.AsT0, Throws.InvalidOperationException);
        Assert.That(() => Seven.AsT1, Throws.InvalidOperationException);
    }

    [Test]
    public void Match_returns_the_result_of_the_case_held()
    {
        Assert.That(Seven.Match(number => number + 1, text => text.Length), Is.EqualTo(8));
        Assert.That(Word.Match(number => number + 1, text => text.Length), Is.EqualTo(5));
    }

    [Test]
    public void Switch_calls_the_action_of_the_case_held_alone()
    {
        var calls = new List<object>();

        Seven.Switch(number => calls.Add(number), text => Assert.Fail(text));
        Word.Switch(number => Assert.Fail($"{number}"), text => calls.Add(text));

        Assert.That(calls, Is.EqualTo(new object[] { 7, "seven" }));
    }

    [Test]
    public void A_missing_handler_of_the_case_held_throws()
    {
        Assert.That(() => Seven.Match(null, text => text.Length), Throws.InvalidOperationException);
        Assert.That(() => Word.Switch(_ => { }, null), Throws.InvalidOperationException);
    }

    [Test]
    public void Map_converts_its_own_case_and_leaves_the_other()
    {
        Assert.That(Seven.MapT0(number => number * 2L).AsT0, Is.EqualTo(14L));
        Assert.That(Word.MapT0(number => number * 2L).AsT1, Is.EqualTo("seven"));
        Assert.That(Word.MapT1(text => text.Length * 2L).AsT1, Is.EqualTo(10L));
        Assert.That(Seven.MapT1(text => text.Length * 2L).AsT0, Is.EqualTo(7));
    }

    [Test]
    public void Map_without_a_function_throws()
    {
        Assert.That(() => Word.MapT0<long>(null), Throws.ArgumentNullException);
        Assert.That(() => Seven.MapT1<long>(null), Throws.ArgumentNullException);
    }

    [Test]
    public void TryPick_hands_out_the_value_or_the_remainder()
    {
        Assert.That((Seven.TryPickT0(out var value, out var noText), value, noText), Is.EqualTo((true, 7, (string?)null)));
        Assert.That((Word.TryPickT0(out var noValue, out var text), noValue, text), Is.EqualTo((false, 0, "seven")));
        Assert.That((Word.TryPickT1(out var word, out var noNumber), word, noNumber), Is.EqualTo((true, "seven", 0)));
        Assert.That((Seven.TryPickT1(out var noWord, out var number), noWord, number), Is.EqualTo((false, (string?)null, 7)));
    }

    [Test]
    public void Equality_asks_for_the_same_case_and_an_equal_value()
    {
        Assert.That(Seven.Equals((OneOf<int, string>)7), Is.True);
        Assert.That(Seven.GetHashCode(), Is.EqualTo(((OneOf<int, string>)7).GetHashCode()));
        Assert.That(Seven.Equals((OneOf<int, string>)8), Is.False);
        Assert.That(OneOf<int, int>.FromT0(0).Equals(OneOf<int, int>.FromT1(0)), Is.False);
        Assert.That(Seven.Equals((object)7), Is.False);
    }

    [Test]
    public void The_text_names_the_type_and_the_value()
    {
        Assert.That(Seven.ToString(), Is.EqualTo("System.Int32: 7"));
        Assert.That(OneOf<int, string?>.FromT1(null).ToString(), Is.EqualTo("System.String: "));
    }

    [Test]
    public void The_interface_shows_case_and_value_without_type_arguments()
    {
        Assert.That(CaseAndValue(Word), Is.EqualTo((1, (object)"seven")));

        static (int, object) CaseAndValue(IOneOf any) => (any.Index, any.Value);
    }
}
