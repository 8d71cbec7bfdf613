using System;

namespace Mapster.Utils;

/// <summary>Converts between an enum and its text; flags are names parted by commas.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public static class Enum<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The name of the value, or its number when it has none.</summary>
    public static string ToString(TEnum value) => value.ToString();

    /// <summary>The value of that name; the default value for null and the empty text.</summary>
    /// <exception cref="ArgumentException">No value has that name.</exception>
    public static TEnum Parse(string? value) =>
        string.IsNullOrEmpty(value) ? default : (TEnum)Enum.Parse(typeof(TEnum), value);
}
