namespace UnifiedInbox.Core.Tests.Merging.Guards;

internal sealed class IdMarksTests
{
    private const int Capacity = 2_000;

    [Test]
    public void An_id_that_was_added_is_told_from_a_new_one()
    {
        var marks = new IdMarks(Capacity);

        Assert.That((marks.Add(1), marks.Add(1), marks.Add(2)), Is.EqualTo((true, false, true)));
    }

    [Test]
    public void After_they_are_cleared_every_id_is_new()
    {
        var marks = MarksOfAll();

        marks.Clear();

        Assert.That(marks.Add(Known(0)), Is.True);
    }

    // Three bits of 64 in a word that two ids share: 0.2 %. With two bits it were 0.5 %.
    [Test]
    public void Of_20000_ids_that_were_not_added_not_60_look_as_if_they_had_been()
    {
        var mistaken = Enumerable.Range(0, 200).Sum(part =>
        {
            var marks = MarksOfAll();
            return Enumerable.Range(Capacity + (part * 100), 100).Count(other => !marks.Add(Known(other)));
        });

        Assert.That(mistaken, Is.LessThan(60));
    }

    private static IdMarks MarksOfAll()
    {
        var marks = new IdMarks(Capacity);
        for (var number = 0; number < Capacity; number++) marks.Add(Known(number));
        return marks;
    }

    private static ulong Known(int number) => StableHash.OfId($"ctc_{number}");
}
