namespace UnifiedInbox.Transport;

/// <summary>
/// A payload record that lists the fields it reads. Lists are made of many such records, and a list of fields is read in less time than what the serializer knows of
/// a type; records that an answer has one of need none.
/// </summary>
/// <typeparam name="TSelf">The record itself, marked with a <see cref="RecordConverter{T}"/> of it.</typeparam>
public interface IPayloadRecord<TSelf>
    where TSelf : class, IPayloadRecord<TSelf>, new()
{
    /// <summary>The fields, in the order in which the vendor's examples have them.</summary>
    static abstract PayloadFields<TSelf> Fields { get; }
}
