using RestSharp;

namespace UnifiedInbox.Transport;

/// <summary>What requests of several vendors need.</summary>
public static class RequestParameters
{
    /// <summary>Adds a query parameter that is left out when there is nothing to say.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">Its value; null leaves it out.</param>
    /// <returns>The request.</returns>
    public static RestRequest AddOptionalParameter(this RestRequest request, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(request);
        return value is null ? request : request.AddQueryParameter(name, value);
    }
}
