using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using OneOf;
using RestSharp;
using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Support;

/// <summary>The smallest provider there can be: one list of conversations, so that Core's transport can be tested without a vendor.</summary>
internal sealed class ProbeProvider(ProbeOptions options, ProviderContext context) : IConversationLister
{
    internal const string BaseUrl = "https://probe.example/api";

    private readonly ProviderTransport transport = context.CreateTransport(new TransportSettings
    {
        BaseUrl = options.BaseUrl ?? BaseUrl,
        Secret = options.Key!,
        Authorize = static (request, key) => request.Headers.Add("X-Probe-Key", key),
        ReadError = static reply => new VendorError(Code: reply.Header("X-Code"), Text: reply.Text(), IsNotFound: reply.Text() == "gone", IsOfOperationOnly: reply.Text() == "no scope"),
        ReadThrottle = static reply => reply.Header("X-Wait") is { } seconds ? TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)) : null,
        RateBudgetKey = options.BudgetKey,
        RateWindows = options.RateWindows ?? [new RateWindow(100, TimeSpan.FromSeconds(1))],
        RemainingHeaders = new Dictionary<string, TimeSpan> { ["X-Left"] = TimeSpan.FromSeconds(1), ["X-Left-Today"] = TimeSpan.FromDays(1) },
    });

    public AccountKey Account => context.Account;

    public ListOrder ListOrder => ListOrder.NewestFirst;

    public PageLimits ListLimits { get; } = new(10, 10);

    public Task<OneOf<Page<Conversation>, InboxFault>> ListConversationsAsync(
        ConversationQuery query, PageRequest page, CancellationToken cancellationToken = default) => transport.SendAsync(
            new VendorCall<ProbePage>("probe.list", () => new RestRequest(options.Resource), static () => ProbeJsonContext.Default.ProbePage),
            reply =>
            {
                var mapped = reply.Map(reply.Payload.Things, static thing => thing.Id, (thing, raw) => new Conversation
                {
                    Id = new ConversationId(Account, thing.Id!),
                    LastActivityAt = thing.At,
                    Preview = thing.Explodes == true ? throw new InvalidOperationException("a defect in a mapping") : thing.Text,
                    Channels = thing.Channel is null ? [] : [new Channel(thing.Channel)],
                    Raw = raw,
                });
                return new Page<Conversation>(mapped.Models, null, mapped.Skipped, FilterApplied.None);
            },
            cancellationToken);
}

internal sealed class ProbeOptions : ProviderOptions
{
    public Secret? Key { get; set; } = "probe-canary-key";

    /// <summary>What follows the base URL.</summary>
    public string Resource { get; set; } = "things";

    public string? BudgetKey { get; set; }
}

internal sealed class ProbeDefinition : ProviderDefinition<ProbeOptions>
{
    public override string Name => "probe";

    public override void Bind(IConfiguration entry, ProbeOptions options) => options.Key = entry["Key"];

    public override IEnumerable<string> Validate(ProbeOptions options) =>
        [.. ProviderOptionsValidator.Required("Key", options.Key), .. ProviderOptionsValidator.Shared(options, 10)];

    public override IInboxProvider Create(ProbeOptions options, ProviderContext context) => new ProbeProvider(options, context);
}

internal sealed record ProbePage
{
    public Items<ProbeThing>? Things { get; set; }
}

internal sealed record ProbeThing
{
    public string? Id { get; set; }

    public DateTimeOffset? At { get; set; }

    public string? Text { get; set; }

    public string? Channel { get; set; }

    public long? Count { get; set; }

    public double? Number { get; set; }

    public bool? Explodes { get; set; }

    public IReadOnlyList<string>? Words { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(TolerantText), typeof(TolerantTextList), typeof(TolerantInstant), typeof(TolerantInteger), typeof(TolerantNumber), typeof(TolerantFlag), typeof(ItemsConverter<ProbeThing>),
    ])]
[JsonSerializable(typeof(ProbePage))]
[JsonSerializable(typeof(ProbeThing))]
internal sealed partial class ProbeJsonContext : JsonSerializerContext;
