using System.Collections.Frozen;
using UnifiedInbox.Content.Text;

namespace UnifiedInbox.Content.Quoting;

/// <summary>
/// The header of a quoted message as Outlook and Apple Mail write it: sender first, then at least a date and a subject, one a line. All three are needed:
/// "From: Berlin, To: Paris, Date: 5 May" is a journey.
/// </summary>
internal static class HeaderBlock
{
    private const int MostLines = 10;

    private static readonly FrozenSet<string> From = Set("From", "De", "Von", "Da", "Van", "Od", "Expéditeur", "Mittente", "Afzender", "Remitente", "Remetente", "Nadawca");

    private static readonly FrozenSet<string> Date = Set(
        "Sent", "Date", "Envoyé", "Envoyé le", "Gesendet", "Datum", "Enviado", "Enviado el", "Fecha", "Inviato", "Data", "Verzonden", "Enviada em", "Enviado em", "Enviada", "Wysłano", "Wysłane");

    private static readonly FrozenSet<string> Subject = Set("Subject", "Objet", "Betreff", "Asunto", "Oggetto", "Onderwerp", "Assunto", "Temat");

    public static bool StartsAt(IReadOnlyList<Line> lines, int start)
    {
        if (!From.Contains(Label(lines[start].Text)))
        {
            return false;
        }

        var (hasDate, hasSubject) = (false, false);
        for (var i = start + 1; i < lines.Count && i <= start + MostLines; i++)
        {
            var label = Label(lines[i].Text);
            hasDate |= Date.Contains(label);
            hasSubject |= Subject.Contains(label);
        }

        return hasDate && hasSubject;
    }

    /// <summary>Whether such a header opens a text whose lines are not known.</summary>
    public static bool Opens(string text)
    {
        var start = text.TrimStart();
        return From.Contains(Label(start)) && Date.Any(label => Has(start, label)) && Subject.Any(label => Has(start, label));
    }

    // "*Sent:*" is what becomes of bold text; French puts a space before the colon.
    private static string Label(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, 30)).IndexOf(':');
        return colon < 0 ? "" : line[..colon].Trim(' ', '*', '\u00A0', '\u202F', '\t');
    }

    private static bool Has(string text, string label)
    {
        var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        return at > 0 && text.AsSpan(at + label.Length).TrimStart().StartsWith(":");
    }

    private static FrozenSet<string> Set(params string[] labels) => labels.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
