using System.Globalization;
using System.Text;

namespace UnifiedInbox.Testing;

/// <summary>
/// The conversations API of LeadConnector (HighLevel), version 2021-04-15: <c>GET /conversations/search</c>, <c>/conversations/{id}</c>,
/// <c>/conversations/{id}/messages</c> and <c>/conversations/messages/email/{id}</c> of one location.
/// </summary>
/// <remarks>
/// Requires a Bearer token, the <c>Version</c> header and a <c>User-Agent</c>. 100 requests in 10 seconds, 200,000 a day; a 429 says no
/// <c>Retry-After</c>, as the vendor documents none. Attachments lie below the location's id at another host, to which no key goes: asked over loopback the
/// twin names itself as that host, else <c>https://files.example.com</c>; it serves them either way.
/// </remarks>
public sealed class LeadConnectorTwin : VendorTwin
{
    private readonly LeadConnectorChanges changes;
    private readonly LeadConnectorSearch search;
    private readonly LeadConnectorReads reads;
    private readonly LeadConnectorFiles files;
    private readonly LeadConnectorRates rates;

    /// <summary>Makes the twin and its data.</summary>
    /// <param name="options">What the data is made of; null stands for the defaults.</param>
    public LeadConnectorTwin(LeadConnectorTwinOptions? options = null)
        : this(options ?? new LeadConnectorTwinOptions(), new SplitMix(((ulong)(uint)(options?.Seed ?? new LeadConnectorTwinOptions().Seed) << 8) | 'h'))
    {
    }

    private LeadConnectorTwin(LeadConnectorTwinOptions options, SplitMix random)
        : base(options, "", new Dictionary<string, string> { ["AccessToken"] = "pit-twin-" + random.Hex(32), ["LocationId"] = random.Id(20) })
    {
        var location = Credentials["LocationId"];
        changes = new LeadConnectorChanges(options, new LeadConnectorGenerator(options, random, location), random);
        search = new LeadConnectorSearch(changes, location);
        reads = new LeadConnectorReads(changes, location, options);
        files = new LeadConnectorFiles(changes, location);
        rates = new LeadConnectorRates(options.Time);
    }

    /// <inheritdoc/>
    public override string Provider => "leadconnector";

    /// <inheritdoc/>
    public override TwinChanges Changes => changes;

    private protected override Answer Respond(IncomingRequest request) =>
        files.Find(request)
        ?? LeadConnectorGateway.EdgeRefusal(request)
        ?? rates.Limit(request.Header("Authorization") ?? "", () => Admitted(request));

    private Answer Admitted(IncomingRequest request) =>
        LeadConnectorGateway.Refusal(request, Credentials["AccessToken"]) ?? Route(request).Traced(TraceId(request));

    private LeadConnectorReply Route(IncomingRequest request) => request.Segments switch
    {
        _ when !request.IsGet => LeadConnectorReply.UnknownRoute(request),
        ["conversations", "search"] => search.Find(request),
        ["conversations", "messages", "email", var id] => reads.Mail(id, request),
        ["conversations", var id, "messages"] => reads.Messages(id, request),
        ["conversations", var id] => reads.Conversation(id),
        _ => LeadConnectorReply.UnknownRoute(request),
    };

    // Made from the request (FNV-1a), so that equal requests have equal answers.
    private static string TraceId(IncomingRequest request)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes($"{request.Path}?{request.Query}")) hash = (hash ^ octet) * 1099511628211UL;
        var id = new SplitMix(hash).Hex(32);
        return string.Create(CultureInfo.InvariantCulture, $"{id[..8]}-{id[8..12]}-4{id[13..16]}-a{id[17..20]}-{id[20..]}");
    }
}
