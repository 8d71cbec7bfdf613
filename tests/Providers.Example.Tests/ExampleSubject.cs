using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox.Providers.Example.Tests.Twin;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Providers.Example.Tests;

internal static class ExampleSubject
{
    internal static ConformanceSubject Sound { get; } = new()
    {
        StartVendor = time => new ExampleTwin(time),
        StartMovingVendor = time => new ExampleTwin(time, moves: true),
        Conversations = ExampleTwin.Conversations,
        Secret = ExampleTwin.Token,
        AddAccount = (accounts, name, secret) => accounts.AddExample(name, options => options.Token = secret),
    };
}
