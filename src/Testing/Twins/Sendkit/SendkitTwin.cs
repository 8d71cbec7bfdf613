namespace UnifiedInbox.Testing;

/// <summary>
/// Sendkit's inbox (docs.sendkit.ai, "List inbox conversations" and "Get conversation with messages"): <c>GET /v1/inbox</c> and
/// <c>GET /v1/inbox/{conversationId}</c>, with <c>GET /v1/inbox/{conversationId}/attachments/{attachmentIndex}</c> where a message gives that address; key in <c>X-Api-Key</c> or as Bearer, errors in a JSON envelope.
/// </summary>
/// <remarks>The vendor publishes no rate limit; the twin admits 5 requests a second and answers 429 with <c>Retry-After</c> beyond it.</remarks>
public sealed class SendkitTwin : VendorTwin
{
    private readonly SendkitChanges changes;
    private readonly SendkitInbox inbox;
    private readonly RateWindows rates;

    /// <summary>Makes the twin and its data.</summary>
    /// <param name="options">What the data is made of; null stands for the defaults.</param>
    public SendkitTwin(SendkitTwinOptions? options = null)
        : this(options ?? new SendkitTwinOptions(), new SplitMix(((ulong)(uint)(options?.Seed ?? new SendkitTwinOptions().Seed) << 8) | 's'))
    {
    }

    private SendkitTwin(SendkitTwinOptions options, SplitMix random)
        : base(options, "", Keys(options, random))
    {
        changes = new SendkitChanges(options, new SendkitGenerator(options, random), random);
        inbox = new SendkitInbox(changes, options);
        rates = new RateWindows(5, TimeSpan.FromSeconds(1), options.Time);
    }

    /// <inheritdoc/>
    public override string Provider => "sendkit";

    /// <inheritdoc/>
    public override TwinChanges Changes => changes;

    private protected override Answer Respond(IncomingRequest request)
    {
        var key = request.Header("X-Api-Key") ?? Bearer(request.Header("Authorization"));
        var rate = rates.Of(key ?? "").Admit();
        if (!rate.Admitted) return SendkitAnswers.Error(429, "Too Many Requests", "Rate limit exceeded").With("Retry-After", rate.WaitSeconds);
        return Refusal(key, request.Header("X-Workspace-Id")) ?? Route(request);
    }

    // Both random values are always drawn, so that the data does not depend on the kind of key.
    private static Dictionary<string, string> Keys(SendkitTwinOptions options, SplitMix random)
    {
        var (key, workspace) = (random.Hex(32), random.Hex(24));
        return options.PlatformKey
            ? new() { ["ApiKey"] = "sk_user_twin_" + key, ["WorkspaceId"] = workspace }
            : new() { ["ApiKey"] = "sk_twin_" + key };
    }

    private static string? Bearer(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? authorization["Bearer ".Length..] : null;

    // Only the 404 envelope is documented. That the other errors share it, and the status of a wrong or missing workspace, are assumptions.
    private Answer? Refusal(string? key, string? workspace)
    {
        if (key is null) return SendkitAnswers.Error(401, "Unauthorized", "API key is required");
        if (key != Credentials["ApiKey"]) return SendkitAnswers.Error(401, "Unauthorized", "Invalid API key");
        if (!Credentials.TryGetValue("WorkspaceId", out var own))
            return workspace is null ? null : SendkitAnswers.Error(400, "Bad Request", "X-Workspace-Id must not be sent with a workspace key");
        if (workspace is null) return SendkitAnswers.Error(400, "Bad Request", "X-Workspace-Id is required with a platform key");
        return workspace == own ? null : SendkitAnswers.Error(403, "Forbidden", "No access to this workspace");
    }

    private Answer Route(IncomingRequest request)
    {
        if (request.Segments is not ["v1", "inbox", .. var rest] || rest is not ([] or [_] or [_, "attachments", _]))
            return SendkitAnswers.Error(404, "Not Found", "Route not found");
        if (!request.IsGet) return SendkitAnswers.Error(405, "Method Not Allowed", "This twin only reads");
        return rest switch
        {
            [] => inbox.List(request),
            [var id] => inbox.One(id),
            _ => inbox.Attachment(rest[0], rest[2]),
        };
    }
}
