using System.Text.Json;

namespace UnifiedInbox.Testing.Tests;

/// <summary>Reads everything a twin has, the vendor's way.</summary>
internal static class Walk
{
    public static async Task<List<JsonElement>> LemlistAsync(Caller caller, string userId, int limit = 7)
    {
        List<JsonElement> pages = [];
        for (int? page = 1; page is not null; page = pages[^1].GetProperty("pagination").GetProperty("nextPage") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null)
            pages.Add(await caller.ReadAsync($"/api/inbox?userId={userId}&page={page}&limit={limit}"));
        return pages;
    }

    public static async Task<List<JsonElement>> SendkitAsync(Caller caller, int limit = 7)
    {
        List<JsonElement> pages = [];
        var cursor = "";
        do
        {
            pages.Add(await caller.ReadAsync($"/v1/inbox?limit={limit}{cursor}"));
            cursor = "&cursor=" + pages[^1].GetProperty("pagination").GetProperty("nextCursor").GetString();
        }
        while (pages[^1].GetProperty("pagination").GetProperty("hasMore").GetBoolean());
        return pages;
    }

    public static async Task<List<JsonElement>> LeadConnectorAsync(Caller caller, string locationId, string order = "desc", int limit = 7)
    {
        List<JsonElement> pages = [];
        var cursor = "";
        while (true)
        {
            var page = await caller.ReadAsync($"/conversations/search?locationId={locationId}&sortBy=last_message_date&sort={order}&limit={limit}{cursor}");
            var rows = page.GetProperty("conversations").EnumerateArray().ToList();
            if (rows.Count == 0) return pages;
            pages.Add(page);
            cursor = "&startAfterDate=" + rows[^1].GetProperty("sort")[0].GetInt64();
        }
    }

    public static List<JsonElement> Rows(this IEnumerable<JsonElement> pages, string name) =>
        [.. pages.SelectMany(page => page.GetProperty(name).EnumerateArray())];

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
