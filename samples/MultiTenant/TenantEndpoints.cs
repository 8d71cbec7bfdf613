namespace UnifiedInbox.Samples;

/// <summary>What a tenant may ask for, as JSON lines.</summary>
internal static class TenantEndpoints
{
    /// <summary>The tenant's accounts: whether each can be reached, and how many requests its credential has left, whoever used the others.</summary>
    public static async Task AccountsAsync(HttpResponse response, TenantInbox tenant, CancellationToken gone)
    {
        foreach (var account in tenant.Inbox.Accounts)
        {
            var check = await tenant.Inbox.CheckAsync(account.Account, gone);
            InboxJson.WriteLine(response.BodyWriter, check);
            if (check.Fault is not null)
                InboxJson.WriteLine(response.BodyWriter, check.Fault);
        }

        await response.BodyWriter.FlushAsync(gone);
    }

    /// <summary>The newest twenty conversations over the tenant's accounts.</summary>
    public static async Task InboxAsync(HttpResponse response, TenantInbox tenant, CancellationToken gone)
    {
        await foreach (var page in tenant.Inbox.Conversations().AsPages(20).Take(1).WithCancellation(gone))
        {
            foreach (var conversation in page.Items)
                InboxJson.WriteLine(response.BodyWriter, conversation);
            foreach (var fault in page.Outcomes.Select(outcome => outcome.Fault).OfType<InboxFault>())
                InboxJson.WriteLine(response.BodyWriter, fault);
            InboxJson.WritePageLine(response.BodyWriter, page);
        }

        await response.BodyWriter.FlushAsync(gone);
    }

    /// <summary>
    /// The messages of one thread. An id carries its account, so another tenant's id names one that this inbox does not have: for this tenant there is no such thread,
    /// and no vendor is asked.
    /// </summary>
    public static async Task ThreadAsync(HttpResponse response, TenantInbox tenant, ConversationId id, CancellationToken gone)
    {
        if (tenant.Inbox.Accounts.All(account => account.Account != id.Account))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var result = await tenant.Inbox.GetThreadAsync(id, gone);
        if (result.TryGetValue(out var thread, out var fault))
        {
            foreach (var message in thread.Messages)
                InboxJson.WriteLine(response.BodyWriter, message);
            InboxJson.WriteThreadLine(response.BodyWriter, id, thread.Completeness);
        }
        else
        {
            response.StatusCode = fault is NotFoundFault ? StatusCodes.Status404NotFound : StatusCodes.Status502BadGateway;
            InboxJson.WriteLine(response.BodyWriter, fault);
        }

        await response.BodyWriter.FlushAsync(gone);
    }
}
