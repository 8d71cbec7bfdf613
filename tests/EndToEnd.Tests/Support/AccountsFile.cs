using System.Text.Json;

namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>A file for <c>--accounts</c> in the temporary directory, gone when disposed.</summary>
internal sealed class AccountsFile : IDisposable
{
    private AccountsFile(string path) => Path = path;

    public string Path { get; }

    public static AccountsFile Of(params IEnumerable<Account> accounts)
    {
        var path = System.IO.Path.GetTempFileName();
        File.WriteAllText(path, JsonSerializer.Serialize(new { UnifiedInbox = new { Accounts = accounts.Select(account => account.ToEntry()) } }));
        return new AccountsFile(path);
    }

    public void Dispose() => File.Delete(Path);
}
