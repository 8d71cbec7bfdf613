namespace UnifiedInbox.Transport;

/// <summary>A successful answer, read. Valid only during the call it is passed to: the buffer behind it is reused.</summary>
/// <typeparam name="TPayload">The payload record.</typeparam>
public sealed class Reply<TPayload>
{
    private const int MaxRawLength = 64 * 1024;

    private readonly AccountRuntime account;
    private readonly string operation;
    private readonly ReadOnlyMemory<byte> bytes;

    internal Reply(AccountRuntime account, string operation, TPayload payload, ReadOnlyMemory<byte> bytes)
    {
        this.account = account;
        this.operation = operation;
        this.bytes = bytes;
        Payload = payload;
    }

    /// <summary>The payload.</summary>
    public TPayload Payload { get; }

    /// <summary>The whole answer's JSON when raw JSON is kept; else empty.</summary>
    public RawPayload Raw => account.KeepsRaw ? Copy(bytes) : default;

    /// <summary>
    /// Maps the elements of a list, in order. One that could not be read, has an id that must not reach a URL, or cannot be mapped becomes a skipped item.
    /// </summary>
    /// <typeparam name="TItem">The element's payload record.</typeparam>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="items">The list; null, when the vendor left it out, counts as empty.</param>
    /// <param name="id">The element's vendor id; the function must bear null members.</param>
    /// <param name="map">Makes the model out of the element and its raw JSON, which is empty unless raw JSON is kept.</param>
    /// <returns>The models and what was skipped.</returns>
    public MappedItems<TModel> Map<TItem, TModel>(Items<TItem>? items, Func<TItem, string?> id, Func<TItem, RawPayload, TModel> map)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(map);
        var models = new List<TModel>(items?.Count ?? 0);
        var skipped = new List<SkippedItem>();
        foreach (var item in items?.Elements ?? [])
        {
            var value = item.Value;
            var vendorId = value is null ? null : id(value);
            var problem = item.Problem ?? (PathSegment.Problem(vendorId) is { } reason ? $"the id {reason}" : null);
            if (problem is null && TryMap(value!, item, map, out var model, out problem))
            {
                account.Words.Observe(model);
                models.Add(model);
            }
            else
            {
                skipped.Add(Skip(vendorId, problem!, bytes.Slice(item.Start, item.Length)));
            }
        }

        return new MappedItems<TModel>(models, skipped);
    }

    /// <summary>Reports the whole answer, or something it stands for, as a skipped item.</summary>
    /// <param name="id">The vendor's id of it, or null.</param>
    /// <param name="reason">Why, in a few words, without the vendor's content.</param>
    /// <returns>The skipped item.</returns>
    public SkippedItem Skip(string? id, string reason) => Skip(id, reason, bytes);

    internal static RawPayload Excerpt(ReadOnlyMemory<byte> slice) => Copy(slice[..Math.Min(slice.Length, MaxRawLength)]);

    private static RawPayload Copy(ReadOnlyMemory<byte> slice) => new(slice.ToArray());

    private SkippedItem Skip(string? id, string reason, ReadOnlyMemory<byte> slice)
    {
        account.Telemetry.Skipped(operation, reason);
        return new SkippedItem(account.Key, operation, id, reason, Excerpt(slice));
    }

    /// <summary>Mapping functions are total; should one fail all the same, it must cost one item and not the page.</summary>
    private bool TryMap<TItem, TModel>(TItem value, Item<TItem> item, Func<TItem, RawPayload, TModel> map, out TModel model, out string? problem)
    {
        try
        {
            model = map(value, account.KeepsRaw ? Copy(bytes.Slice(item.Start, item.Length)) : default);
            problem = null;
            return true;
        }
#pragma warning disable CA1031 // Any exception here is a defect met by one vendor element: report it as such.
        catch (Exception e)
#pragma warning restore CA1031
        {
            model = default!;
            problem = $"the element cannot be mapped ({e.GetType().Name})";
            return false;
        }
    }
}
