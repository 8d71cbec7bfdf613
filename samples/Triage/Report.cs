using System.Text.RegularExpressions;
using UnifiedInbox.Content;

namespace UnifiedInbox.Samples;

/// <summary>Prints a triage: what to do on stdout, what failed on stderr.</summary>
internal static partial class Report
{
    private const int Longest = 100;

    public static void Write(Triage triage)
    {
        foreach (var group in triage.Cases.GroupBy(unread => unread.ToDo).OrderBy(group => group.Key))
        {
            Console.WriteLine($"{Heading(group.Key)} ({group.Count()})");
            foreach (var unread in group)
                Write(unread);
            Console.WriteLine();
        }

        foreach (var account in triage.Accounts)
            Console.WriteLine($"{account.Account}: {account.Completeness.State}, {account.Skipped.Count} skipped");
        foreach (var fault in triage.Faults)
            Console.Error.WriteLine($"{fault.Context.Account}: {fault.Word} in {fault.Context.Operation}. {fault.NextStep}");
    }

    private static void Write(Case unread)
    {
        var scheduled = unread.Scheduled?.ScheduledFor is { } at ? $"  goes out {at:yyyy-MM-dd HH:mm}" : "";
        Console.WriteLine($"  {unread.Conversation.LastActivityAt:yyyy-MM-dd HH:mm}  {unread.Conversation.Id}{scheduled}");
        if (unread.LastInbound is { } theirs)
            Console.WriteLine($"    {OneLine(MessageContent.Of(theirs.Body).NewText)}");
    }

    private static string Heading(ToDo toDo) => toDo switch
    {
        ToDo.Reply => "NEEDS A REPLY",
        ToDo.LetItGoOut => "A SCHEDULED REPLY GOES OUT",
        ToDo.Wait => "WAITING FOR THEM",
        _ => "COULD NOT BE READ",
    };

    private static string OneLine(string text)
    {
        var line = NotForTerminals().Replace(text, " ").Trim();
        return line.Length <= Longest ? line : string.Concat(line.EnumerateRunes().Take(Longest)) + "...";
    }

    // Strangers wrote it: controls and direction changes would be obeyed.
    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+")]
    private static partial Regex NotForTerminals();
}
