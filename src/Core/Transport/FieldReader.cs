using System.Text.Json;

namespace UnifiedInbox.Transport;

/// <summary>Reads one field of a record. The functions of <see cref="PayloadValue"/> are made for it.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="record">Where the value goes.</param>
/// <param name="reader">Stands at the field's name; must end at the last token of its value.</param>
public delegate void FieldReader<in T>(T record, ref Utf8JsonReader reader);
