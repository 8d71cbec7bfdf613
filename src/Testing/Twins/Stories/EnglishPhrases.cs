namespace UnifiedInbox.Testing;

internal static class EnglishPhrases
{
    public static PhraseBook Book { get; } = new(
        "Hi", "Best,", "Re: ",
        ["Tuesday", "Wednesday", "Thursday", "Monday", "Friday"],
        [
            new("Route planning at {company}", "route planning", "dispatchers get about an hour of their day back"),
            new("{company} and late invoices", "invoice reminders", "invoices are paid nine days sooner on average"),
            new("A calmer on-call week", "on-call alerts", "teams are woken up 40% less often"),
            new("Stock counts without spreadsheets", "stock counting", "a count takes minutes instead of an afternoon"),
            new("Onboarding at {company}", "onboarding new colleagues", "new people are productive a week earlier"),
        ],
        new()
        {
            [Turn.Opener] =
            [
                "I saw that {company} is growing quickly. We help teams like yours with {theme}; usually {gain}. Would that be of use to you?",
                "How does {company} handle {theme} these days? Our customers tell us that {gain}, and I would love to compare notes.",
                "Quick one: who at {company} looks after {theme}? With our tool {gain}, and it takes an afternoon to set up.",
                "A colleague of yours mentioned that {theme} is on your list this quarter. We made it our speciality: {gain}.",
            ],
            [Turn.FollowUp] =
            [
                "Did my note about {theme} reach you? Happy to send a two-minute video instead of a call.",
                "Just floating this to the top of your inbox. If {theme} is not a topic right now, a short no is perfectly fine.",
                "One thought I forgot: with {theme} sorted, {gain}. Worth ten minutes?",
            ],
            [Turn.Question] =
            [
                "Interesting. Does it work with the tools we already have?",
                "What would that cost for a team of about thirty people?",
                "Where is the data kept? Our security people will ask me that first.",
                "How long does it take until one sees a difference?",
                "Do you have a customer of our size I could talk to?",
                "Can we start with one site only and roll it out later?",
            ],
            [Turn.Answer] =
            [
                "Good question! Yes, and there is nothing to install on your side. I can send you the list.",
                "For a team like yours the small plan is enough; the price depends on seats only and there is no minimum term.",
                "Everything stays in the region you choose, and we can sign your agreement before you send us anything.",
                "Most teams notice it in the second week. After a month {gain}.",
                "Of course. I will introduce you to a customer who was exactly where you are a year ago.",
                "Absolutely, most customers begin like that. One site first, the others whenever you like.",
            ],
            [Turn.Interested] =
            [
                "This comes at just the right time, we were talking about {theme} yesterday. Tell me more!",
                "Sounds good. I would like to see it in action.",
                "I like it. Could you show it to me and one colleague from operations?",
            ],
            [Turn.Propose] =
            [
                "Great! Would {day} at {time} suit you for a short demo?",
                "Lovely. I have {day} at {time} free, or any time the day after. What works for you?",
                "Shall we say {day}, {time}? Twenty minutes are plenty.",
            ],
            [Turn.Agree] = ["{day} at {time} is perfect, please send an invite.", "Works for me. Talk to you on {day}!", "Yes, {time} is fine. I will bring my colleague."],
            [Turn.Confirm] = ["Done, the invite is on its way. Looking forward to it!", "Booked. I will bring an example made for {company}.", "See you then, and thanks for making the time."],
            [Turn.Objection] = ["We already use something for {theme}, to be honest.", "Nice idea, but I doubt there is budget for it this quarter.", "My team is rather full at the moment; another tool scares me a little."],
            [Turn.Reassure] =
            [
                "I hear that a lot. Many customers kept their old tool for a month and then switched by themselves.",
                "Completely understood. There is a free month, so that the numbers can speak before any budget is needed.",
                "Fair point! We do the set-up, and your team changes nothing in the first week.",
            ],
            [Turn.NotNow] = ["Not now, sorry. Try me again in spring?", "Thanks, but {theme} is not a priority this year.", "I am the wrong person for this; I passed it on to our head of operations."],
            [Turn.Acknowledge] = ["Thank you for the straight answer! I will get back to you then.", "Understood, and thanks for letting me know. All the best for {company}!", "That is kind of you, thank you."],
            [Turn.OutOfOffice] = ["Thank you for your message. I am out of office until {day} and will read it then.", "I am travelling this week with little time for mail. In urgent cases please call our front desk."],
        });
}
