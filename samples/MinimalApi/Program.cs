using UnifiedInbox;
using UnifiedInbox.Samples;
using UnifiedInbox.Testing;

var builder = WebApplication.CreateBuilder(args);

// The accounts of appsettings.json or the environment, else simulated vendors.
await using var twins = builder.Configuration.GetSection("UnifiedInbox:Accounts").Exists() ? null : new Sandbox().Serve();
if (twins is not null)
    builder.Configuration.AddInMemoryCollection(twins.Settings);

builder.Services.AddUnifiedInbox(builder.Configuration.GetSection("UnifiedInbox")).AddLemlist().AddSendkit().AddLeadConnector();
builder.Services.AddHealthChecks().AddCheck<AccountsHealth>("accounts");

var app = builder.Build();
var endpoints = new InboxEndpoints(app.Services.GetRequiredService<IUnifiedInbox>(), sandbox: twins is not null);
var api = app.MapGroup("").AddEndpointFilter(Mistakes.AnsweredAsync);
api.MapGet("/inbox", endpoints.ListAsync);
api.MapGet("/thread", endpoints.ThreadAsync);
app.MapHealthChecks("/health", new() { ResponseWriter = AccountsHealth.WriteAsync });
await app.RunAsync();
