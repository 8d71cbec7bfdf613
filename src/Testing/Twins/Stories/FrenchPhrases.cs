namespace UnifiedInbox.Testing;

internal static class FrenchPhrases
{
    public static PhraseBook Book { get; } = new(
        "Bonjour", "Bien à vous,", "Re: ",
        ["mardi", "mercredi", "jeudi", "lundi"],
        [
            new("Vos tournées chez {company}", "la planification des tournées", "les équipes gagnent près d'une heure par jour"),
            new("Les factures en retard", "la relance des factures", "les paiements arrivent neuf jours plus tôt"),
            new("Inventaire sans tableur", "l'inventaire", "compter le stock prend quelques minutes"),
        ],
        new()
        {
            [Turn.Opener] =
            [
                "J'ai vu que {company} grandit vite, bravo ! Nous simplifions {theme} : {gain}. Est-ce un sujet pour vous ?",
                "Comment gérez-vous {theme} chez {company} ? Avec notre outil, {gain}. J'aimerais avoir votre avis.",
            ],
            [Turn.FollowUp] = ["Avez-vous pu lire mon message ? Une courte vidéo est aussi possible, sans appel.", "Je me permets une petite relance. Si ce n'est pas le moment, un simple non me va très bien."],
            [Turn.Question] = ["Est-ce compatible avec nos outils actuels ?", "Quel serait le prix pour une équipe de vingt personnes ?", "Où sont hébergées les données ?", "Combien de temps faut-il pour démarrer ?"],
            [Turn.Answer] = ["Bonne question ! Oui, et il n'y a rien à installer chez vous.", "Le tarif dépend du nombre de postes, sans engagement.", "Tout reste en Europe, et nous signons votre accord avant de commencer.", "Comptez une demi-journée ; ensuite {gain}."],
            [Turn.Interested] = ["Cela tombe bien, nous en parlions hier. Dites-m'en plus !", "Ça m'intéresse, pouvez-vous me montrer ?"],
            [Turn.Propose] = ["Avec plaisir ! {day} à {time}, cela vous irait ?", "Je vous propose {day}, {time}. Vingt minutes suffisent."],
            [Turn.Agree] = ["{day} à {time}, c'est parfait. Envoyez-moi une invitation.", "Très bien pour moi, à {day} !"],
            [Turn.Confirm] = ["C'est noté, l'invitation est partie. À bientôt !", "Merci ! Je préparerai un exemple pour {company}."],
            [Turn.Objection] = ["Nous avons déjà une solution pour cela.", "L'idée est belle, mais le budget de l'année est clos."],
            [Turn.Reassure] = ["Je comprends. Le premier mois est offert, les chiffres parleront d'eux-mêmes.", "On me le dit souvent ; beaucoup gardent l'ancien outil un mois, puis changent."],
            [Turn.NotNow] = ["Pas maintenant, désolé. Revenez vers moi au printemps.", "Merci, mais ce n'est pas une priorité cette année."],
            [Turn.Acknowledge] = ["Merci pour votre franchise, je reviendrai vers vous.", "C'est noté, bonne continuation à toute l'équipe !"],
            [Turn.OutOfOffice] = ["Merci pour votre message. Je suis absent jusqu'à {day} et vous répondrai à mon retour."],
        });
}
