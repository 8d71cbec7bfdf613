using System.Text.Json;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>lemlist's answers, in the shapes of its documented examples.</summary>
internal static class LemlistPages
{
    public const string User = "usr_bcPQCObkKptmHw2Rp";

    public static void Conversations(Utf8JsonWriter json, Scenario scenario, int page, int limit)
    {
        json.WriteStartObject();
        json.WriteStartArray("data");
        for (var row = (page - 1) * limit; row < Math.Min(page * limit, scenario.Conversations); row++)
        {
            Conversation(json, scenario, row);
        }

        json.WriteEndArray();
        Pagination(json, scenario.Conversations, page, limit);
        json.WriteEndObject();
    }

    public static void Messages(Utf8JsonWriter json, Scenario scenario, int skip, int limit)
    {
        json.WriteStartObject();
        json.WriteStartArray("data");
        for (var row = skip; row < Math.Min(skip + limit, scenario.Messages); row++)
        {
            Message(json, scenario, row);
        }

        json.WriteEndArray();
        Pagination(json, scenario.Messages, (skip / limit) + 1, limit);
        json.WriteEndObject();
    }

    private static void Conversation(Utf8JsonWriter json, Scenario scenario, int row)
    {
        var contact = VendorRows.Id("ctc_", scenario, row);
        json.WriteStartObject();
        json.WriteString("_id", VendorRows.Id("ibx_", scenario, row));
        json.WriteStartArray("opportunities");
        json.WriteEndArray();
        json.WriteString("lastActivityAt", VendorRows.Iso(scenario, row));
        json.WriteString("createdBy", "act_gKmkJOLCfUl4TkhIl");
        json.WriteStartArray("channels");
        json.WriteStringValue("email");
        json.WriteEndArray();
        json.WriteString("teamId", "tea_8QvkOiBfPdb2ZRhHi");
        json.WriteString("contactId", contact);
        json.WriteStartArray("users");
        Member(json, "usr_xtJHBMYJSOHzI3ZFb", read: true);
        Member(json, User, read: row % 3 != 0);
        json.WriteEndArray();
        json.WriteString("createdAt", VendorRows.Iso(scenario, row, minutesEarlier: 9000));
        json.WriteBoolean("haveReplies", true);
        json.WriteString("lastRepliedAt", VendorRows.Iso(scenario, row, minutesEarlier: 3));
        json.WriteString("lastRepliedChannel", "email");
        json.WriteStartObject("contact");
        json.WriteString("_id", contact);
        json.WriteString("fullName", $"Alex Lindqvist {row % 100}");
        json.WriteString("email", $"alex{row % 100}@example.com");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter json, string user, bool read)
    {
        json.WriteStartObject();
        json.WriteString("userId", user);
        json.WriteBoolean("sender", true);
        json.WriteBoolean("read", read);
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, Scenario scenario, int row)
    {
        var isReply = row % 3 == 0;
        json.WriteStartObject();
        json.WriteString("_id", VendorRows.Id("act_", scenario, row));
        json.WriteString("type", isReply ? "emailsReplied" : "emailsSent");
        json.WriteString("messageId", $"<CAPLqhUKnWmszLsJxMO3osKL7YgU3-b_5kC+f4Sv{row:D8}@mail.example.com>");
        json.WriteString("createdAt", VendorRows.Iso(scenario, row));
        json.WriteString("teamId", "tea_8QvkOiBfPdb2ZRhHi");
        json.WriteString("leadId", "lea_tmOgcDHB5wWwStNtN");
        json.WriteString("campaignId", "cam_pijDVnytN5S7frriD");
        json.WriteString("sequenceId", "seq_KnckIbUtWVFAsdCBG");
        json.WriteNumber("sequenceStep", row % 5);
        json.WriteString("sendUserId", User);
        json.WriteString("sendUserName", "Alex Doe");
        json.WriteString("sendUserEmail", "alex.doe@example.com");
        json.WriteString("sendUserMailboxId", "usm_05P73WrvTqHY8OAee");
        json.WriteString("leadEmail", "alex@example.com");
        if (isReply)
        {
            json.WriteString("fromEmail", "alex@example.com");
        }

        json.WriteString("contactId", "ctc_Ds0IaxECSACsbLMzA");
        json.WriteString("subject", $"Re: the plan for week {row % 52}");
        json.WriteString("message", Bodies.OfHtml(row));
        json.WriteStartArray("attachments");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Pagination(Utf8JsonWriter json, int total, int page, int limit)
    {
        json.WriteStartObject("pagination");
        json.WriteNumber("totalItems", total);
        json.WriteNumber("currentPage", page);
        json.WriteNumber("perPage", limit);
        if (page * limit < total)
        {
            json.WriteNumber("nextPage", page + 1);
        }
        else
        {
            json.WriteNull("nextPage");
        }

        json.WriteEndObject();
    }
}
