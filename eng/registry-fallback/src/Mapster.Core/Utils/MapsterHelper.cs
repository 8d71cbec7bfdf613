using System;
using System.Collections.Generic;
using System.Linq;

namespace Mapster.Utils;

/// <summary>What compiled mappings call. Mapster finds these members by name and by the type of the first parameter.</summary>
public static class MapsterHelper
{
    /// <summary>The name as it is.</summary>
    public static readonly Func<string, string> Identity = name => name;

    /// <summary>The name in PascalCase.</summary>
    public static readonly Func<string, string> PascalCase = name => string.Concat(MemberName.Words(name).Select(MemberName.Capital));

    /// <summary>The name in camelCase.</summary>
    public static readonly Func<string, string> CamelCase =
        name => string.Concat(MemberName.Words(name).Select((word, index) => index == 0 ? word.ToLowerInvariant() : MemberName.Capital(word)));

    /// <summary>The name in lower case, nothing else changed.</summary>
    public static readonly Func<string, string> LowerCase = name => name.ToLowerInvariant();

    /// <summary>The value of the key, or the default.</summary>
    public static TValue? GetValueOrDefault<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key) =>
        dict.TryGetValue(key, out var value) ? value : default;

    /// <inheritdoc cref="GetValueOrDefault{TKey, TValue}(IDictionary{TKey, TValue}, TKey)"/>
    public static TValue? GetValueOrDefault<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dict, TKey key) =>
        dict.TryGetValue(key, out var value) ? value : default;

    /// <summary>The value of the first key that equals the given one once converted, or the default.</summary>
    public static TValue? FlexibleGet<TValue>(IDictionary<string, TValue> dict, string key, Func<string, string> keyConverter) =>
        FirstOrDefault(dict, key, keyConverter);

    /// <inheritdoc cref="FlexibleGet{TValue}(IDictionary{string, TValue}, string, Func{string, string})"/>
    public static TValue? FlexibleGet<TValue>(IReadOnlyDictionary<string, TValue> dict, string key, Func<string, string> keyConverter) =>
        FirstOrDefault(dict, key, keyConverter);

    /// <summary>Sets the value of the key that equals the given one once converted, or of a new key.</summary>
    public static void FlexibleSet<TValue>(IDictionary<string, TValue> dict, string key, Func<string, string> keyConverter, TValue value) =>
        dict[dict.Keys.FirstOrDefault(present => keyConverter(present) == key) ?? key] = value;

    /// <summary>The items, without the collection they come from.</summary>
    public static IEnumerable<T> ToEnumerable<T>(IEnumerable<T> source)
    {
        foreach (var item in source)
            yield return item;
    }

    private static TValue? FirstOrDefault<TValue>(IEnumerable<KeyValuePair<string, TValue>> pairs, string key, Func<string, string> keyConverter) =>
        pairs.FirstOrDefault(pair => keyConverter(pair.Key) == key).Value;
}
