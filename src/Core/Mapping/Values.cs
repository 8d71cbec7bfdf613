namespace UnifiedInbox.Mapping;

/// <summary>Small values that payloads and models write differently.</summary>
public static class Values
{
    /// <summary>A vendor's whole number as the model has it.</summary>
    /// <param name="number">The number, or null.</param>
    /// <returns>The number; null where it does not fit, since a wrong count is worse than none.</returns>
    public static int? Int32(long? number) => number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Somebody a message is from or to.</summary>
    /// <param name="name">The name, or null.</param>
    /// <param name="address">The address or number, or null.</param>
    /// <returns>The party; null when neither is said.</returns>
    public static Party? Party(string? name, string? address) => (name ?? address) is null ? null : new Party { Name = name, Address = address };

    /// <summary>Parties of whom nothing but the address is said.</summary>
    /// <param name="addresses">The addresses; null counts as none.</param>
    /// <returns>The parties, in the same order.</returns>
    public static IReadOnlyList<Party> Parties(IReadOnlyList<string>? addresses) => addresses is null ? [] : PartiesAt(addresses);

    /// <remarks>Apart, so that a mapping asks by itself whether there are any, and calls only where there are.</remarks>
    private static Party[] PartiesAt(IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0)
        {
            return [];
        }

        var parties = new Party[addresses.Count];
        for (var place = 0; place < parties.Length; place++)
        {
            parties[place] = new Party { Address = addresses[place] };
        }

        return parties;
    }
}
