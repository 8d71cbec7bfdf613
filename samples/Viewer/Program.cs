using System.Text.Json;
using System.Text.Json.Serialization;
using UnifiedInbox;
using UnifiedInbox.Samples.Viewer;
using UnifiedInbox.Testing;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("UnifiedInbox");
await using var twins = settings.GetSection("Accounts").GetChildren().Any() ? null : new Sandbox().Serve();
if (twins is not null) builder.Configuration.AddInMemoryCollection(twins.Settings);
builder.Services.AddUnifiedInbox(settings).AddLemlist().AddSendkit().AddLeadConnector();

builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls(builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "http://127.0.0.1:0");
// Another site's name that is made to lead to this machine would otherwise be a way to read the inbox.
builder.Configuration["AllowedHosts"] = "127.0.0.1;localhost";

var app = builder.Build();
// An id of an account that is not registered, or that its vendor cannot have.
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = static problem => problem is ArgumentException ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError,
    SuppressDiagnosticsCallback = static problem => problem.Exception is ArgumentException,
});
app.Use(MailFrame.Protect);
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapGet("/conversations", (IUnifiedInbox inbox, HttpResponse response, bool unread, string? cursor, CancellationToken cancellationToken) =>
    new ConversationLines(inbox, response, isSandbox: twins is not null).WriteAsync(new ConversationQuery { Unread = unread }, cursor, cancellationToken));
app.MapGet("/thread", async Task<IResult> (IUnifiedInbox inbox, ConversationId id, CancellationToken cancellationToken) =>
    (await inbox.GetThreadAsync(id, cancellationToken)).Match<IResult>(thread => Results.Json(ThreadView.Of(thread)), Problem));
app.MapGet("/attachment", async Task<IResult> (IUnifiedInbox inbox, AttachmentId id, CancellationToken cancellationToken) =>
    (await inbox.OpenAttachmentAsync(id, cancellationToken)).Match<IResult>(
        content => Results.Stream(content.Stream, "application/octet-stream", content.SafeFileName), Problem));

await app.StartAsync();
Console.WriteLine($"The viewer is on {app.Urls.First()}/ {(twins is null ? "" : "with simulated vendors and made-up data ")}(Ctrl+C ends it)");
await app.WaitForShutdownAsync();

static IResult Problem(InboxFault fault) => Results.Json(new { fault.Word, fault.NextStep }, statusCode: StatusCodes.Status502BadGateway);
