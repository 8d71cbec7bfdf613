using UnifiedInbox.Providers.LeadConnector.Payloads;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector;

/// <summary>
/// Puts a mail thread's mails in its row's place. A row of an email type is a container that changes as replies come in; each mail is fetched by its own id.
/// Rows of other types stay, even where they carry mail ids.
/// </summary>
internal sealed class LeadConnectorMails(ProviderTransport transport)
{
    private const int AtOnce = 4;

    internal async Task<LeadConnectorExpandedRows> ExpandAsync(IReadOnlyList<Message> rows, CancellationToken cancellationToken)
    {
        var places = rows.SelectMany(PlacesIn).DistinctBy(place => place.MailId).ToList();
        var mails = new LeadConnectorFetchedMail[places.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, places.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (index, token) => mails[index] = await FetchAsync(places[index], token).ConfigureAwait(false)).ConfigureAwait(false);

        var byRow = mails.ToLookup(mail => mail.Row, mail => mail.Mail);
        return new LeadConnectorExpandedRows(
            [.. rows.SelectMany(row => PlacesIn(row).Any() ? byRow[row.Id] : [row])],
            [.. rows.SelectMany(Unfetchable), .. mails.SelectMany(mail => mail.Skipped)],
            mails.Select(mail => mail.Fault).FirstOrDefault(fault => fault is not null));
    }

    private static IEnumerable<LeadConnectorMailPlace> PlacesIn(Message row) => row.Kind == MessageKind.EmailThread
        ? row.MailIds.Where(id => PathSegment.Problem(id) is null).Select(id => new LeadConnectorMailPlace(row, id))
        : [];

    /// <summary>Ids that must not reach a path cannot be an id of ours either, so nothing can stand for those mails.</summary>
    private IEnumerable<SkippedItem> Unfetchable(Message row) => row.Kind == MessageKind.EmailThread
        ? row.MailIds.Where(id => PathSegment.Problem(id) is not null)
            .Select(id => transport.Skip(LeadConnectorRequests.MailOperation, id, $"the mail's id {PathSegment.Problem(id)}"))
        : [];

    private async Task<LeadConnectorFetchedMail> FetchAsync(LeadConnectorMailPlace place, CancellationToken cancellationToken)
    {
        var read = await transport.SendAsync(LeadConnectorRequests.Mail(place.MailId), Map, cancellationToken).ConfigureAwait(false);
        if (read.TryGetValue(out var mapped, out var fault))
        {
            return new(place.Row.Id, mapped.Models.FirstOrDefault() ?? place.Placeholder, [.. mapped.Skipped.Select(item => item with { Id = place.MailId })], null);
        }

        var reason = $"the mail could not be fetched ({fault.Word})";
        return new(place.Row.Id, place.Placeholder, [transport.Skip(LeadConnectorRequests.MailOperation, place.MailId, reason)], fault);

        MappedItems<Message> Map(Reply<LeadConnectorAnswer<LeadConnectorMail>> reply) =>
            reply.Map(reply.Payload.Only, static mail => mail.Id, (mail, raw) => LeadConnectorMapping.Mail(new(place, mail, raw)));
    }
}
