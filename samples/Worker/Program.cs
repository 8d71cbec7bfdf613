using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using UnifiedInbox;
using UnifiedInbox.Samples;
using UnifiedInbox.Testing;

var builder = Host.CreateApplicationBuilder(args);

// Stdout is for what is new.
builder.Logging.ClearProviders().AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);

// The accounts of the environment (UnifiedInbox__Accounts__0__Provider=lemlist and so on), else simulated vendors.
var section = builder.Configuration.GetSection("UnifiedInbox");
var sandbox = section.GetSection("Accounts").Exists() ? null : new Sandbox();
await using var twins = sandbox?.Serve();
if (twins is not null)
{
    builder.Configuration.AddInMemoryCollection(twins.Settings);
    builder.Services.AddSingleton(sandbox!);
}

builder.Services.AddUnifiedInbox(section).AddLemlist().AddSendkit().AddLeadConnector();
builder.Services.AddSingleton(TimeProvider.System)
    .AddSingleton(builder.Configuration.Get<PollingOptions>() ?? new PollingOptions())
    .AddHostedService<Polling>();

using var host = builder.Build();

// Over OTLP, wherever the standard variables say (OTEL_EXPORTER_OTLP_PROTOCOL and so on). It ends before the host does, and so gets the last figures.
var exports = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null;
using var traces = exports ? Sdk.CreateTracerProviderBuilder().ConfigureResource(Named)
    .AddSource(InboxDiagnostics.ActivitySourceName).AddSource(Polling.Source.Name).AddOtlpExporter().Build() : null;
using var metrics = exports ? Sdk.CreateMeterProviderBuilder().ConfigureResource(Named).AddMeter(InboxDiagnostics.MeterName).AddOtlpExporter().Build() : null;

await host.StartAsync();
await host.WaitForShutdownAsync();

static void Named(ResourceBuilder resource) => resource.AddService("unified-inbox-worker");
