using System.Text.Json;
using System.Text.Json.Serialization;

namespace UnifiedInbox;

/// <summary>Writes an enum member as its name in lowerCamelCase.</summary>
internal sealed class CamelCaseConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
