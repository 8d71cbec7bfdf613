namespace UnifiedInbox.Testing;

/// <summary>What else lies in a conversation: calls, comments, activities, messages still to be sent. All of it before the last message.</summary>
internal sealed class LeadConnectorExtras(Story story, LeadConnectorScript script, LeadConnectorOffice office, SplitMix random)
{
    private int _made;

    public IEnumerable<LeadConnectorRow> Make()
    {
        if (script.HasCalls)
        {
            yield return Call(new LeadConnectorCall(random.Between(20, 900), "completed"), documentedMeta: false);
            yield return Call(new LeadConnectorCall(random.Between(20, 900), "completed"), documentedMeta: true);
            yield return Call(new LeadConnectorCall(null, "no-answer"), documentedMeta: false);
            yield return Row(LeadConnectorType.Voicemail) with { Inbound = true, Status = "voicemail", Call = new LeadConnectorCall(random.Between(5, 60), "voicemail") };
        }

        if (script.HasComment)
            yield return Row(LeadConnectorType.InternalComment) with { Inbound = false, Body = $"{story.Colleague.FirstName}, could you have a look at {story.Lead.Company}?", UserId = office.UserId };
        if (script.HasActivities)
        {
            yield return Row(LeadConnectorType.Opportunity) with { Body = "Opportunity created" };
            yield return Row(LeadConnectorType.Appointment) with { Body = "Appointment booked" };
        }

        if (script.HasGroupMessage)
            yield return Row(LeadConnectorType.GroupSms) with { Inbound = true, Body = story.Phrases.Say(Turn.Interested, random), Status = "delivered" };
        if (story.OurNextTurn is { } turn && script.Second == LeadConnectorType.Sms)
            yield return Row(LeadConnectorType.Sms) with { Inbound = false, Body = story.Phrases.Say(turn, random), Status = "scheduled", Source = "app", UserId = office.UserId };
    }

    private LeadConnectorRow Call(LeadConnectorCall call, bool documentedMeta) => Row(LeadConnectorType.Call) with
    {
        Inbound = false,
        Status = call.Status,
        UserId = office.UserId,
        AltId = "CA" + random.Hex(32),
        From = office.Phone,
        To = story.Lead.Phone,
        Call = call,
        DocumentedMeta = documentedMeta,
    };

    private LeadConnectorRow Row(LeadConnectorType type) => new(random.Id(20), type, story.Last.AddMinutes(-9 * ++_made));
}
