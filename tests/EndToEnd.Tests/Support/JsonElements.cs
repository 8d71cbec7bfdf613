using System.Globalization;
using System.Text.Json;

namespace UnifiedInbox.EndToEnd.Tests.Support;

internal static class JsonElements
{
    /// <summary>The text of a member, or null where it is null.</summary>
    public static string? Text(this JsonElement line, string member) => line.GetProperty(member).GetString();

    public static DateTimeOffset Time(this JsonElement line, string member) => DateTimeOffset.Parse(line.Text(member)!, CultureInfo.InvariantCulture);

    public static IEnumerable<string?> Texts(this JsonElement line, string member) => line.GetProperty(member).EnumerateArray().Select(element => element.GetString());
}
