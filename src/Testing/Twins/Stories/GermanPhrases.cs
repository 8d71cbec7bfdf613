namespace UnifiedInbox.Testing;

internal static class GermanPhrases
{
    public static PhraseBook Book { get; } = new(
        "Hallo", "Viele Grüße", "AW: ",
        ["Dienstag", "Mittwoch", "Donnerstag", "Montag"],
        [
            new("Tourenplanung bei {company}", "die Tourenplanung", "spart die Disposition rund eine Stunde am Tag"),
            new("Ruhigere Rufbereitschaft", "die Rufbereitschaft", "klingelt das Telefon nachts 40 % seltener"),
            new("Einarbeitung ohne Zettelwirtschaft", "die Einarbeitung", "sind neue Leute eine Woche früher eingearbeitet"),
        ],
        new()
        {
            [Turn.Opener] =
            [
                "ich habe gesehen, wie schnell {company} wächst. Wir kümmern uns um {theme}; damit {gain}. Ist das ein Thema für Sie?",
                "wie organisieren Sie bei {company} {theme}? Mit unserem Werkzeug {gain}. Mich würde Ihre Meinung sehr interessieren.",
            ],
            [Turn.FollowUp] = ["haben Sie meine Nachricht gesehen? Gern schicke ich statt eines Termins ein kurzes Video.", "nur eine kleine Erinnerung. Wenn es gerade nicht passt, genügt ein kurzes Nein."],
            [Turn.Question] = ["passt das zu unseren vorhandenen Systemen?", "was kostet das für etwa dreißig Leute?", "wo liegen die Daten? Das fragt bei uns jeder zuerst.", "wie lange dauert die Einführung?"],
            [Turn.Answer] = ["gute Frage! Ja, und Sie müssen nichts installieren.", "der Preis richtet sich nur nach den Plätzen, ohne Mindestlaufzeit.", "alles bleibt in Deutschland, und wir unterschreiben Ihre Vereinbarung vorab.", "etwa einen Nachmittag. Nach einem Monat {gain}."],
            [Turn.Interested] = ["das kommt genau richtig, wir sprachen erst gestern darüber. Erzählen Sie mehr!", "klingt gut, das würde ich gern einmal sehen."],
            [Turn.Propose] = ["sehr gern! Passt Ihnen {day} um {time}?", "wie wäre es mit {day}, {time}? Zwanzig Minuten reichen."],
            [Turn.Agree] = ["{day} um {time} passt, bitte schicken Sie eine Einladung.", "einverstanden, bis {day}!"],
            [Turn.Confirm] = ["die Einladung ist unterwegs. Ich freue mich!", "gebucht. Ich bringe ein Beispiel für {company} mit."],
            [Turn.Objection] = ["ehrlich gesagt haben wir dafür schon etwas.", "schöne Idee, aber das Budget ist für dieses Jahr verplant."],
            [Turn.Reassure] = ["das verstehe ich. Der erste Monat ist kostenlos, dann sprechen die Zahlen.", "das höre ich oft. Viele behalten das alte Werkzeug einen Monat und wechseln dann von selbst."],
            [Turn.NotNow] = ["im Moment leider nicht. Fragen Sie im Frühjahr noch einmal?", "danke, aber das hat dieses Jahr keinen Vorrang."],
            [Turn.Acknowledge] = ["danke für die klare Antwort, ich melde mich wieder.", "verstanden, alles Gute für {company}!"],
            [Turn.OutOfOffice] = ["vielen Dank für Ihre Nachricht. Ich bin bis {day} nicht im Büro und antworte danach."],
        });
}
