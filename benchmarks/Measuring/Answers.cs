using System.Buffers;
using System.Text;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>Checks once that all ways give the same items, member by member and raw JSON apart, before any of them is measured.</summary>
internal static class Answers
{
    public static async Task CheckAsync(IReadOnlyList<InboxWay> ways, IReadOnlyList<Scenario> accounts)
    {
        await CompareAsync(ways, way => ListAsync<Conversation>(way.ConversationsAsync, (output, item) => InboxJson.WriteLine(output, item with { Raw = default })), accounts.Sum(account => account.Conversations));
        await CompareAsync(ways, way => MessagesAsync(way, accounts), accounts.Sum(account => account.Messages));
    }

    private static async Task<List<string>> MessagesAsync(InboxWay way, IReadOnlyList<Scenario> accounts)
    {
        var lines = new List<string>();
        foreach (var account in accounts)
        {
            lines.AddRange(await ListAsync<Message>(see => way.AllMessagesAsync([account], see), (output, item) => InboxJson.WriteLine(output, item with { Raw = default })));
        }

        return lines;
    }

    private static async Task<List<string>> ListAsync<T>(Func<Action<T>, Task<int>> read, Action<IBufferWriter<byte>, T> write)
    {
        var lines = new List<string>();
        var buffer = new ArrayBufferWriter<byte>();
        await read(item =>
        {
            buffer.ResetWrittenCount();
            write(buffer, item);
            lines.Add(Encoding.UTF8.GetString(buffer.WrittenSpan));
        });
        return lines;
    }

    private static async Task CompareAsync(IReadOnlyList<InboxWay> ways, Func<InboxWay, Task<List<string>>> read, int count)
    {
        var first = await read(ways[0]);
        Require(first.Count == count, $"{ways[0].Name} gave {first.Count} items of {count}");
        foreach (var way in ways.Skip(1))
        {
            var other = await read(way);
            var place = first.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
            Require(
                place == count && other.Count == count,
                $"{way.Name} differs from {ways[0].Name} at item {place} of {first.Count} and {other.Count}");
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The answers differ, so nothing was measured: {otherwise}");
        }
    }
}
