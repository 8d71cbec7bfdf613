using System.Text.Json.Serialization.Metadata;
using RestSharp;

namespace UnifiedInbox.Transport;

/// <summary>One read at a vendor: its name, how to build its request, what comes back.</summary>
/// <typeparam name="TPayload">The payload record, in the vendor's words.</typeparam>
/// <param name="Operation">The name in faults, logs and spans, for instance <c>lemlist.inbox.list</c>.</param>
/// <param name="CreateRequest">Builds a fresh request for every attempt; its resource is relative to the base URL.</param>
/// <param name="Payload">
/// Gives the payload's source-generated type information: <c>static () => XJsonContext.Default.Page</c>. Asked when there is an answer, since it takes long the first time in a process.
/// </param>
public sealed record VendorCall<TPayload>(string Operation, Func<RestRequest> CreateRequest, Func<JsonTypeInfo<TPayload>> Payload);
