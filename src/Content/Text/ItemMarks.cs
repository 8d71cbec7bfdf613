using System.Globalization;
using UnifiedInbox.Content.Markup;

namespace UnifiedInbox.Content.Text;

/// <summary>Counts the items of one list.</summary>
internal sealed class ItemMarks(Node list)
{
    private int _next = Number(list["start"]) ?? 1;

    public string Next(Node item)
    {
        if (list.Name != "ol")
        {
            return "- ";
        }

        var number = Number(item["value"]) ?? _next;
        _next = number == int.MaxValue ? number : number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
