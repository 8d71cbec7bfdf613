using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>The file host beside the API: it takes no key, and as storage hosts do, none that it does not know.</summary>
internal sealed class LeadConnectorFiles(LeadConnectorChanges inbox, string location)
{
    /// <summary>The address messages give: whoever asks over a network finds the files at the same port.</summary>
    public static string HostFor(IncomingRequest request) => request.Header("Host") is { } host ? $"http://{host}" : "https://files.example.com";

    /// <summary>Null when the request is for the API.</summary>
    public Answer? Find(IncomingRequest request)
    {
        if (!request.Path.StartsWith($"/{location}/", StringComparison.Ordinal)) return null;
        if (request.Header("Authorization") is not null) return Error(401, "Anonymous caller expected");
        return request.IsGet && FileAt(request.Path) is { } file ? TwinFile.Of(file.Name, file.ContentType, TwinFile.LengthOf(file.Path)) : Error(404, "Not Found");
    }

    private LeadConnectorFile? FileAt(string path) => inbox.Conversations
        .SelectMany(conversation => conversation.Rows.SelectMany(row => row.Attachments).Concat(conversation.Mails.SelectMany(mail => mail.Attachments)))
        .FirstOrDefault(file => file.Path == path);

    private static Answer Error(int status, string message) =>
        Answer.Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message } });
}
