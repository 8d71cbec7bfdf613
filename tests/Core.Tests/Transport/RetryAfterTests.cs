using System.Globalization;
using System.Net;
using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class RetryAfterTests
{
    private const double None = -1;

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase(null, None)]
    [TestCase("", None)]
    [TestCase("   ", None)]
    [TestCase("0", None)]
    [TestCase("1", 1)]
    [TestCase(" 7 ", 7)]
    [TestCase("007", 7)]
    [TestCase("3600", 3_600)]
    [TestCase("604800", 604_800)]
    [TestCase("604801", 604_800)]
    [TestCase("9223372036854775807", 604_800)]
    [TestCase("99999999999999999999999", 604_800)]
    [TestCase("-5", 300)]
    [TestCase("+5", 300)]
    [TestCase("2.5", 300)]
    [TestCase("2,5", 300)]
    [TestCase("1e9", 300)]
    [TestCase("0x10", 300)]
    [TestCase("٧", 300)]
    [TestCase("soon", 300)]
    [TestCase("Sun, 01 Mar 2026 12:00:09 GMT", 9)]
    [TestCase("Sun, 01 Mar 2026 12:00:00 GMT", None)]
    [TestCase("Sun, 01 Mar 2026 11:59:59 GMT", None)]
    [TestCase("Mon, 01 Mar 2026 12:00:09 GMT", 300, Description = "not the weekday of that date")]
    [TestCase("Sun, 01 Mar 2026 12:00:09 +0000", 300)]
    [TestCase("2026-03-01T12:00:09Z", 300)]
    [TestCase("Fri, 31 Dec 9999 23:59:59 GMT", 604_800)]
    [Catalogue(10, 12, 13)]
    public void A_value_means_the_same_in_every_culture(string? value, double seconds)
    {
        var before = CultureInfo.CurrentCulture;
        foreach (var culture in new[] { CultureInfo.InvariantCulture, Odd() })
        {
            CultureInfo.CurrentCulture = culture;
            try
            {
                Assert.That(Read(value), Is.EqualTo(seconds == None ? null : TimeSpan.FromSeconds(seconds)));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Test]
    [Catalogue(12)]
    public void Two_values_are_no_value_that_can_be_read() => Assert.That(Read("5", "7"), Is.EqualTo(TimeSpan.FromMinutes(5)));

    [TestCase(-1, None)]
    [TestCase(0, None)]
    [TestCase(5, 5)]
    [TestCase(700_000, 604_800)]
    [Catalogue(13)]
    public void A_wait_is_kept_within_what_makes_sense(int seconds, double expected) =>
        Assert.That(RetryAfter.Bounded(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected == None ? null : TimeSpan.FromSeconds(expected)));

    /// <summary>Made by hand, since machines without culture data know none: other signs, other names of days and months.</summary>
    private static CultureInfo Odd()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.PositiveSign = "-";
        odd.NumberFormat.NegativeSign = "+";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.DateTimeFormat.AbbreviatedDayNames = ["do", "lu", "ma", "me", "gi", "ve", "sa"];
        odd.DateTimeFormat.AbbreviatedMonthNames = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", ""];
        odd.DateTimeFormat.DateSeparator = "?";
        odd.DateTimeFormat.TimeSeparator = ".";
        return odd;
    }

    private static TimeSpan? Read(params string?[] values)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        foreach (var value in values.Where(value => value is not null))
        {
            response.Headers.TryAddWithoutValidation("Retry-After", value);
        }

        return RetryAfter.Read(new ErrorReply(429, default, response.Headers, Now));
    }
}
