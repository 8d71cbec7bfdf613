using System.Collections.Frozen;

namespace UnifiedInbox.Content.Quoting;

/// <summary>The line above a quoted message: <c>-----Original Message-----</c>, in the languages of <see cref="Attribution"/>.</summary>
internal static class OriginalMessageLine
{
    private const string Dashes = "-_–—=* ";

    private static readonly FrozenSet<string> Words = new[]
    {
        "Original Message", "Original Appointment", "Forwarded Message",
        "Message d'origine", "Message d’origine", "Message original", "Message transféré",
        "Ursprüngliche Nachricht", "Originalnachricht", "Original-Nachricht", "Weitergeleitete Nachricht",
        "Mensaje original", "Mensaje reenviado",
        "Messaggio originale", "Messaggio inoltrato",
        "Oorspronkelijk bericht", "Doorgestuurd bericht",
        "Mensagem original", "Mensagem encaminhada",
        "Wiadomość oryginalna", "Oryginalna wiadomość", "Wiadomość przekazana", "Treść przekazanej wiadomości",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string line)
    {
        var text = line.Trim();
        return text.Length is > 8 and < 100 && IsDash(text[0]) && IsDash(text[1]) && IsDash(text[^1]) && IsDash(text[^2]) && Words.Contains(text.Trim([.. Dashes]));
    }

    /// <summary>A line of underscores or dashes, as Outlook writes above the header in plain text.</summary>
    public static bool IsRule(string line) => line.Trim() is { Length: >= 10 and < 200 } text && text.All(IsDash);

    private static bool IsDash(char c) => c != ' ' && Dashes.Contains(c, StringComparison.Ordinal);
}
