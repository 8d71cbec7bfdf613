using System.Globalization;
using System.Text;

namespace UnifiedInbox.Testing;

/// <summary>
/// lemlist's inbox as its API reference documents it ("Get Many Inboxes", "Get Contact Messages"): <c>GET /api/inbox</c> and
/// <c>GET /api/inbox/{contactId}</c>, Basic authentication with an empty user, errors as plain text, 20 requests in 2 seconds.
/// </summary>
/// <remarks>
/// <c>markAsRead=true</c> does mark the conversation as read for that user, until the lead writes again. Every conversation is in the inbox of
/// the first user (credential <c>UserId</c>), some also in the second's.
/// </remarks>
public sealed class LemlistTwin : VendorTwin
{
    private const string JavaScriptDate = "ddd MMM dd yyyy HH:mm:ss 'GMT+0000 (Coordinated Universal Time)'";
    private readonly LemlistChanges changes;
    private readonly LemlistInbox inbox;
    private readonly RateWindows rates;
    private readonly string authorization;

    /// <summary>Makes the twin and its data.</summary>
    /// <param name="options">What the data is made of; null stands for the defaults.</param>
    public LemlistTwin(TwinOptions? options = null)
        : this(options ?? new TwinOptions(), new SplitMix(((ulong)(uint)(options?.Seed ?? new TwinOptions().Seed) << 8) | 'l'))
    {
    }

    private LemlistTwin(TwinOptions options, SplitMix random)
        : this(options, "twin-" + random.Hex(32), new LemlistGenerator(options, random), random)
    {
    }

    private LemlistTwin(TwinOptions options, string apiKey, LemlistGenerator generator, SplitMix random)
        : base(options, "/api", new Dictionary<string, string> { ["ApiKey"] = apiKey, ["UserId"] = generator.Team.Users[0].Id })
    {
        UserIds = [.. generator.Team.Users.Select(user => user.Id)];
        changes = new LemlistChanges(options, generator, random);
        inbox = new LemlistInbox(changes, generator.Team);
        rates = new RateWindows(20, TimeSpan.FromSeconds(2), options.Time);
        authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + apiKey));
    }

    /// <inheritdoc/>
    public override string Provider => "lemlist";

    /// <inheritdoc/>
    public override TwinChanges Changes => changes;

    /// <summary>The two users of the team, each with a read flag of their own; the first is the credential's.</summary>
    public IReadOnlyList<string> UserIds { get; }

    private protected override Answer Respond(IncomingRequest request)
    {
        var rate = rates.Of(request.Header("Authorization") ?? "").Admit();
        // The body of a 429 is not documented; other errors are one sentence of plain text.
        return (rate.Admitted ? Route(request) : Answer.Text(429, "Too many requests")).With(
        [
            new("Retry-After", rate.WaitSeconds),
            new("X-RateLimit-Limit", "20"),
            new("X-RateLimit-Remaining", rate.Remaining.ToString(CultureInfo.InvariantCulture)),
            // Date.toString() of JavaScript, as in the reference's example.
            new("X-RateLimit-Reset", rate.Reset.UtcDateTime.ToString(JavaScriptDate, CultureInfo.InvariantCulture)),
        ]);
    }

    private Answer Route(IncomingRequest request)
    {
        if (request.Header("Authorization") != authorization) return Answer.Text(401, "The authentication you supplied is incorrect");
        if (request.Segments is not ["api", "inbox", .. var rest] || rest.Length > 1) return Answer.Text(404, "Not found");
        if (!request.IsGet) return Answer.Empty(405);
        return rest.Length == 0 ? inbox.List(request) : inbox.Messages(request, rest[0]);
    }
}
