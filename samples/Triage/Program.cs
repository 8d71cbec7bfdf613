using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox;
using UnifiedInbox.Samples;
using UnifiedInbox.Testing;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

// The accounts of the environment (UnifiedInbox__Accounts__0__Provider=lemlist and so on), else simulated vendors.
var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("UnifiedInbox");
await using var twins = configuration.GetSection("Accounts").Exists() ? null : new Sandbox().Serve();
if (twins is not null)
{
    configuration = new ConfigurationBuilder().AddInMemoryCollection(twins.Settings).Build().GetSection("UnifiedInbox");
}

using var factory = new UnifiedInboxFactory();
var inbox = factory.Create(accounts => accounts.AddLemlist().AddSendkit().AddLeadConnector(), configuration);
try
{
    var triage = await Triage.OfUnreadAsync(inbox, stop.Token);
    Report.Write(triage);
    return triage.Faults.Any() ? 1 : 0;
}
catch (OperationCanceledException)
{
    return 130;
}
