using System.Buffers.Binary;
using System.Text;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Core.Tests.Merging;

public sealed class MergedCursorTests
{
    private static readonly MergedCursor Every = new(42,
    [
        (1, LaneRecord.Fresh),
        (2, new LaneRecord(null, new LanePosition(null, 5, 6), new LaneHead(7, new HeadPrint(8, 9)), false, FilterApplied.Local)),
        (3, new LaneRecord(null, new LanePosition(new PageCursor("pagé 3"), long.MaxValue, ulong.MaxValue), new LaneHead(long.MinValue, default), true, FilterApplied.Vendor)),
        (4, new LaneRecord(Completeness.Complete with { KnownSince = Sample.Noon }, null, new LaneHead(8, default), false, FilterApplied.None)),
        (5, new LaneRecord(Completeness.Uncertain("stalled"), null, null, true, FilterApplied.Local)),
        (6, new LaneRecord(Completeness.NotCovered("unsupported"), null, null, false, FilterApplied.None)),
        (7, new LaneRecord(null, new LanePosition(new PageCursor(""), 5, 6), null, false, FilterApplied.None)),
        (8, new LaneRecord(null, null, null, true, FilterApplied.None) { Reread = new LaneReread(null, null) }),
        (9, new LaneRecord(null, new LanePosition(null, 5, 6), new LaneHead(7, new HeadPrint(8, 9)), false, FilterApplied.Local) { Reread = new LaneReread(1, 9) }),
    ]);

    [Test]
    public void What_was_written_is_read_back()
    {
        var isRead = MergedCursorCodec.TryRead(MergedCursorCodec.Write(Every), out var cursor);

        Assert.That(isRead, Is.True);
        Assert.That(cursor!.Query, Is.EqualTo(Every.Query));
        Assert.That(cursor.Lanes, Is.EqualTo(Every.Lanes));
    }

    [Test]
    public void The_format_of_version_1_does_not_change() => Assert.That(
        MergedCursorCodec.Write(Every with { Lanes = [Every.Lanes[2]] }),
        Is.EqualTo("ASoAAAAAAAAAAQADAAAAAAAAAHwAAAAAAAAAAIAAAAAA_________3___________wdwYWfDqSAzA8jkOA"));

    [Test]
    public void The_text_is_fit_for_urls_and_file_names() => Assert.That(MergedCursorCodec.Write(Every), Does.Match("^[A-Za-z0-9_-]+$"));

    [Test]
    public void Any_single_bit_that_flips_is_noticed_in_the_text()
    {
        var text = MergedCursorCodec.Write(Every);
        for (var bit = 0; bit < text.Length * 8; bit++)
        {
            var flipped = text.ToCharArray();
            flipped[bit / 8] ^= (char)(1 << (bit % 8));
            Assert.That(MergedCursorCodec.TryRead(new string(flipped), out _), Is.False, $"bit {bit}");
        }
    }

    [Test]
    public void Any_single_bit_that_flips_is_noticed_in_the_bytes()
    {
        var bytes = Decode(MergedCursorCodec.Write(Every));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(MergedCursorCodec.TryRead(Encode(flipped), out _), Is.False, $"bit {bit}");
        }
    }

    [Test]
    public void Any_start_of_a_cursor_is_refused_even_with_a_fitting_checksum()
    {
        var body = Decode(MergedCursorCodec.Write(Every))[..^4];
        for (var length = 1; length < body.Length; length++)
        {
            Assert.That(MergedCursorCodec.TryRead(Seal(body[..length]), out _), Is.False, $"{length} bytes");
        }

        Assert.That(MergedCursorCodec.TryRead(Seal(body), out _), Is.True);
    }

    [Test]
    public void Another_version_an_unknown_flag_more_bytes_and_a_doubled_account_are_refused_even_with_a_fitting_checksum()
    {
        var body = Decode(MergedCursorCodec.Write(Every))[..^4];

        Assert.That(MergedCursorCodec.TryRead(Seal([2, .. body[1..]]), out _), Is.False, "version");
        Assert.That(MergedCursorCodec.TryRead(Seal([.. body[..20], 0x80, .. body[21..]]), out _), Is.False, "flag");
        Assert.That(MergedCursorCodec.TryRead(Seal([.. body, 0]), out _), Is.False, "more bytes");
        Assert.That(MergedCursorCodec.TryRead(MergedCursorCodec.Write(Every with { Lanes = [Every.Lanes[0], Every.Lanes[0]] }), out _), Is.False, "account");
    }

    [TestCase("")]
    [TestCase("AAAA")]
    [TestCase("not a cursor")]
    [TestCase("ÄÖÜ")]
    public void Any_other_text_is_refused(string text) => Assert.That(MergedCursorCodec.TryRead(text, out _), Is.False);

    [Test]
    public void White_space_padding_and_the_other_alphabet_are_refused()
    {
        var text = MergedCursorCodec.Write(Every with { Lanes = [Every.Lanes[2]] });

        Assert.That(MergedCursorCodec.TryRead(text + "\n", out _), Is.False);
        Assert.That(MergedCursorCodec.TryRead(text + "=", out _), Is.False);
        Assert.That(MergedCursorCodec.TryRead(text.Replace('_', '/'), out _), Is.False);
    }

    [Test]
    public void A_text_of_more_than_64_KB_is_refused()
    {
        var lanes = Enumerable.Range(0, 600).Select(lane => ((ulong)lane, Every.Lanes[2].Record with { Position = new LanePosition(new PageCursor(new string('x', 60)), 1, 2) }));

        var text = MergedCursorCodec.Write(Every with { Lanes = [.. lanes] });

        Assert.That(text, Has.Length.GreaterThan(64 * 1024));
        Assert.That(MergedCursorCodec.TryRead(text, out _), Is.False);
    }

    [Test]
    public void Fifty_accounts_with_cursors_of_40_bytes_take_no_more_than_4_KB()
    {
        var record = new LaneRecord(null, new LanePosition(new PageCursor(new string('x', 40)), 5, 6), new LaneHead(7, new HeadPrint(8, 9)), true, FilterApplied.Local);

        var text = MergedCursorCodec.Write(new MergedCursor(42, [.. Enumerable.Range(0, 50).Select(lane => ((ulong)lane, record))]));

        Assert.That(Decode(text), Has.Length.LessThanOrEqualTo(4096));
    }

    [Test]
    public void What_was_yielded_of_equal_time_is_kept_as_long_as_a_cursor_stays_within_4_KB([Values(1, 45)] int lanes)
    {
        var position = new LanePosition(new PageCursor(new string('x', 40)), 5, 6) { Ties = [1, 2, 3, 4, 5, 6, 7, uint.MaxValue] };
        var record = new LaneRecord(null, position, new LaneHead(7, new HeadPrint(8, 9)), true, FilterApplied.Local);

        var text = MergedCursorCodec.Write(new MergedCursor(42, [.. Enumerable.Range(0, lanes).Select(lane => ((ulong)lane, record))]));

        Assert.That(Decode(text), Has.Length.LessThanOrEqualTo(4096));
        Assert.That(MergedCursorCodec.TryRead(text, out var cursor), Is.True);
        Assert.That(cursor!.Lanes[^1].Record.Position!.Value.Ties, lanes == 1 ? Is.EqualTo(position.Ties) : Is.Null);
    }

    private static string Seal(byte[] body)
    {
        var checksum = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, StableHash.Checksum(body));
        return Encode([.. body, .. checksum]);
    }

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromUtf8(Encoding.ASCII.GetBytes(text));
}
