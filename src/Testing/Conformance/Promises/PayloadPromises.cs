using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

internal static class PayloadPromises
{
    private const string Word = "brandNewWord";

    private static readonly string[] NoItems = ["null", "\"word\"", "12.5", "true", "[]", "{}"];

    internal static IEnumerable<Promise> All { get; } =
    [
        new(
            "An element that is none costs only itself, and is not passed over in silence", StrangeElementsAsync,
            "Declare lists of the envelope as Items<T> with an ItemsConverter<T>, and map them by Reply.Map."),
        new(
            "An unknown word is no obstacle, wherever it stands", UnknownWordsAsync,
            "Declare the vendor's words as string and translate them by a WordTable, never by an enum."),
        new(
            "An unknown member is no obstacle", UnknownMembersAsync,
            "Leave UnmappedMemberHandling alone."),
        new(
            "A member of another type costs at most its own element", OtherTypesAsync,
            "Register the Tolerant converters in the JSON context, and make every member nullable."),
    ];

    private static async Task StrangeElementsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var source in await ElementSource.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            var sound = await source.ReadAsync(null, cancellationToken).ConfigureAwait(false);
            foreach (var strange in NoItems)
            {
                var what = $"{source.Name} with an element {strange}";
                var read = await source.ReadAsync(items => Surround(items, strange), cancellationToken).ConfigureAwait(false);
                // An empty object may be an element that says nothing; everything else is none.
                var added = strange == "{}" ? read.Ids.Except(sound.Ids).ToList() : [];
                Expect.SameItems(sound.Ids, read.Ids.Except(added), what);
                Expect.That(read.Skipped + added.Count > 0, $"{what} says of no skipped element");
            }
        }
    }

    private static async Task UnknownWordsAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var source in await ElementSource.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            var sound = await source.ReadAsync(null, cancellationToken).ConfigureAwait(false);
            foreach (var place in (await source.PlacesAsync(cancellationToken).ConfigureAwait(false)).Where(place => place.Kind == JsonValueKind.String))
            {
                var read = await source.ReadAsync(items => place.Put(items[0]!, Word), cancellationToken).ConfigureAwait(false);
                Expect.That(!source.IsOneForOne || read.Ids.Count == sound.Ids.Count, $"{source.Name} with an unknown word in {place}: {read.Ids.Count} of {sound.Ids.Count} elements, {read.Skipped} skipped");
            }
        }
    }

    private static async Task UnknownMembersAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var source in await ElementSource.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            var sound = await source.ReadAsync(null, cancellationToken).ConfigureAwait(false);
            var read = await source.ReadAsync(items => items[0]![Word] = JsonNode.Parse("""{"a":[1,{"b":null}]}"""), cancellationToken).ConfigureAwait(false);
            Expect.SameItems(sound.Ids, read.Ids, $"{source.Name} with an unknown member");
            Expect.That(read.Skipped == 0, $"{source.Name} with an unknown member skipped {read.Skipped} elements");
        }
    }

    private static async Task OtherTypesAsync(ConformanceSubject subject, CancellationToken cancellationToken)
    {
        foreach (var source in await ElementSource.AllAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            var sound = await source.ReadAsync(null, cancellationToken).ConfigureAwait(false);
            foreach (var place in await source.PlacesAsync(cancellationToken).ConfigureAwait(false))
            {
                // A word where a text stands is no other type; that it may be unknown is a promise of its own.
                foreach (var other in NoItems.Where(other => place.Kind != JsonValueKind.String || other[0] != '"'))
                {
                    var what = $"{source.Name} with {other} in {place}";
                    var read = await source.ReadAsync(items => place.Put(items[0]!, JsonNode.Parse(other)), cancellationToken).ConfigureAwait(false);
                    Expect.That(!source.IsOneForOne || read.Ids.Count >= sound.Ids.Count - 1, $"{what}: {read.Ids.Count} of {sound.Ids.Count} elements");
                    Expect.That(!source.IsOneForOne || read.Ids.Count == sound.Ids.Count || read.Skipped > 0, $"{what} lost its element in silence");
                }
            }
        }
    }

    private static void Surround(JsonArray items, string strange)
    {
        items.Insert(0, JsonNode.Parse(strange));
        items.Add(JsonNode.Parse(strange));
    }
}
