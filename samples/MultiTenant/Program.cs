using UnifiedInbox;
using UnifiedInbox.Samples;
using UnifiedInbox.Testing;

var builder = WebApplication.CreateBuilder(args);

// The tenants of appsettings.json or the environment, else two made-up ones at simulated vendors.
await using var twins = builder.Configuration.GetSection("Tenants").Exists() ? null : new Sandbox().Serve();
if (twins is not null)
    builder.Configuration.AddInMemoryCollection(SandboxTenants.Of(twins));

// One factory for all tenants, ended by the container. It owns what they share: connections, and one rate budget per credential, whoever uses it.
builder.Services.AddSingleton<IUnifiedInboxFactory, UnifiedInboxFactory>();
builder.Services.AddSingleton<Tenants>();

var app = builder.Build();
app.Use(TenantInbox.OpenAsync);
app.MapGet("/accounts", TenantEndpoints.AccountsAsync);
app.MapGet("/inbox", TenantEndpoints.InboxAsync);
app.MapGet("/thread", TenantEndpoints.ThreadAsync);
await app.RunAsync();
