namespace UnifiedInbox.Testing;

/// <summary>A request, when it arrived (since the bench was set up) and the values of its headers.</summary>
internal sealed record SeenRequest(HttpMethod Method, Uri Address, TimeSpan At, IReadOnlyList<string> Headers);
