// What the blocks of README and docs take from their reader. Compiled with each of them, never run.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnifiedInbox;

internal partial class Program
{
    internal static readonly string lemlistKey = "";
    internal static readonly string sendkitKey = "";
    internal static readonly string token = "";
    internal static readonly string folder = "";
    internal static readonly IServiceCollection services = null!;
    internal static readonly IConfiguration configuration = null!;
    internal static readonly IUnifiedInbox inbox = null!;
    internal static readonly Message message = null!;
    internal static readonly string cursor = "";

    internal static CancellationToken cancellationToken => default;

    internal static ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    internal static void Save(string? cursor) => throw new NotImplementedException();

    internal static void Store(IEnumerable<Conversation> conversations) => throw new NotImplementedException();

    internal static Task Store(string name, Stream content) => throw new NotImplementedException();
}
