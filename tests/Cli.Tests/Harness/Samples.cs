using System.Text;

namespace UnifiedInbox.Cli.Tests.Harness;

/// <summary>One value of each model with every member set.</summary>
internal static class Samples
{
    internal static readonly DateTimeOffset At = new(2026, 3, 1, 10, 30, 0, 120, TimeSpan.FromHours(2));

    internal static readonly AccountKey Account = new("lemlist", "acme");

    internal static readonly ConversationId Id = new(Account, "ctc 1");

    internal static Conversation Conversation => new()
    {
        Id = Id,
        VendorId = "ibx_1",
        Contact = new() { Id = "c", FullName = "Ann Ex", FirstName = "Ann", LastName = "Ex", Email = "ann@example.com", Phone = "+1", Company = "Ex", JobTitle = "CEO" },
        LastActivityAt = At,
        LastInboundAt = At.AddTicks(9),
        CreatedAt = new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero),
        CreatedBy = "usr_1",
        HasReplies = true,
        Channels = [Channel.Email, new("carrierPigeon")],
        LastChannel = Channel.LinkedIn,
        Preview = "Grüße",
        LastDirection = MessageDirection.Inbound,
        IsRead = false,
        UnreadCount = 2,
        MessageCount = 3,
        Members = [new() { UserId = "usr_1", IsSender = true, IsRead = false }],
        AssignedTo = "usr_2",
        IsStarred = true,
        Status = "open",
        Campaign = new() { Id = "cam", Name = "Spring", SequenceId = "seq", Step = 0 },
        AiTag = "Interested",
        Tags = ["a", "b"],
        Opportunities = [new() { Id = "opp", Type = "deal", Done = false }],
        TenantId = "tea_1",
        Raw = Raw("""{ "_id" : "ibx_1" }"""),
    };

    internal static Message Message => new()
    {
        Id = new(Id, "act_1"),
        Channel = Channel.Email,
        Kind = MessageKind.VoiceNote,
        VendorType = "emailsSent",
        Direction = MessageDirection.Outbound,
        At = At,
        Subject = "Hi",
        Body = new("text", "<p>html</p>"),
        From = new() { Name = "Bo", Address = "bo@example.com" },
        To = [new() { Name = "Ann", Address = "ann@example.com" }],
        Cc = [new() { Name = null, Address = "cc@example.com" }],
        User = new() { Id = "usr_1", Name = "Bo", Email = "bo@example.com", MailboxId = "mbx" },
        State = DeliveryState.NoAnswer,
        IsRead = true,
        IsOpened = false,
        IsClicked = true,
        IsAutoReply = false,
        Campaign = new() { Id = "cam", Step = 1 },
        LeadId = "lea_1",
        Attachments = [new() { Id = new(new(Id, "act_1"), 0), FileName = "a.pdf", ContentType = "application/pdf", Size = 12, Url = "/f/1", IsDownloadable = true }],
        MailIds = ["m1"],
        RfcMessageId = "<1@example.com>",
        ExternalId = "ext",
        ThreadKey = "thr",
        Call = new() { Duration = TimeSpan.FromSeconds(61.5), Status = "completed" },
        Source = "workflow",
        Raw = Raw("[1]"),
    };

    internal static ScheduledReply ScheduledReply => new()
    {
        Id = new(Id, "sr1"),
        Body = MessageBody.FromText("later"),
        ScheduledFor = At,
        State = ScheduledReplyState.Pending,
        MailboxId = "mbx",
        CreatedAt = At,
        Raw = Raw("{}"),
    };

    internal static RawPayload Raw(string text) => new(Encoding.UTF8.GetBytes(text));
}
