namespace UnifiedInbox.Testing;

/// <summary>What else lies in a conversation: calls, comments, activities, messages still to be sent. All of it before the last message.</summary>
internal sealed class LeadConnectorExtras(Story story, LeadConnectorScript script, LeadConnectorOffice office, SplitMix random)
{
    private int made;

    public IEnumerable<LeadConnectorRow> Make()
    {
        if (script.HasCalls)
        {
            yield return Call(new LeadConnectorCall(random.Between(20, 900), "completed"), documentedMeta: false);
            yield return Call(new LeadConnectorCall(random.Between(20, 900), "completed"), documentedMeta: true);
            yield return Call(new LeadConnectorCall(null, "no-answer"), documentedMeta: false);
            var voicemail = new LeadConnectorCall(random.Between(5, 60), "voicemail");
            yield return Row(LeadConnectorType.Voicemail) with { Inbound = true, Status = voicemail.Status, Call = voicemail };
        }

        if (script.HasGroupMessage)
        {
            yield return Row(LeadConnectorType.GroupSms) with { Inbound = true, Body = story.Phrases.Say(Turn.Interested, random), Status = "delivered" };
            yield return Ours(LeadConnectorType.Sms, story.Subject) with { Status = "failed", Error = "The carrier did not accept the message" };
        }

        if (script.HasComment)
            yield return Ours(LeadConnectorType.InternalComment, $"{story.Colleague.FirstName}, could you have a look at {story.Lead.Company}?");
        if (script.HasActivities)
        {
            yield return Row(LeadConnectorType.Opportunity) with { Body = "Opportunity created" };
            yield return Row(LeadConnectorType.Appointment) with { Body = "Appointment booked" };
        }

        if (story.OurNextTurn is { } turn && script.Second == LeadConnectorType.Sms)
            yield return Ours(LeadConnectorType.Sms, story.Phrases.Say(turn, random)) with { Status = "scheduled", Source = "app" };
    }

    private LeadConnectorRow Call(LeadConnectorCall call, bool documentedMeta) => Ours(LeadConnectorType.Call, body: null) with
    {
        Status = call.Status,
        AltId = "CA" + random.Hex(32),
        From = office.Phone,
        To = story.Lead.Phone,
        Call = call,
        DocumentedMeta = documentedMeta,
    };

    private LeadConnectorRow Ours(LeadConnectorType type, string? body) => Row(type) with { Inbound = false, Body = body, UserId = office.UserId };

    private LeadConnectorRow Row(LeadConnectorType type) => new(random.Id(20), type, story.Last.AddMinutes(-9 * ++made));
}
