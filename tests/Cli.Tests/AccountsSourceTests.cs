namespace UnifiedInbox.Cli.Tests;

[NonParallelizable]
public sealed class AccountsSourceTests
{
    private const string ProviderVariable = "UnifiedInbox__Accounts__0__Provider";
    private const string NameVariable = "UnifiedInbox__Accounts__0__Name";

    private string file = "";

    [SetUp]
    public void MakeFile() => file = Path.Combine(Path.GetTempPath(), $".{Guid.NewGuid():N}.json");

    [TearDown]
    public void CleanUp()
    {
        File.Delete(file);
        Environment.SetEnvironmentVariable(ProviderVariable, null);
        Environment.SetEnvironmentVariable(NameVariable, null);
        Environment.SetEnvironmentVariable("UnifiedInbox__Spare", null);
    }

    [Test]
    public void Nothing_configured_is_null() => Assert.That(AccountsSource.Load(null), Is.Null);

    [Test]
    public void A_file_names_accounts_and_variables_apply_over_it()
    {
        File.WriteAllText(file, """{"UnifiedInbox":{"Accounts":[{"Provider":"lemlist","Name":"acme"}]}}""");
        Environment.SetEnvironmentVariable(NameVariable, "other");

        var section = AccountsSource.Load(file)!;

        Assert.That(section["Accounts:0:Provider"], Is.EqualTo("lemlist"));
        Assert.That(section["Accounts:0:Name"], Is.EqualTo("other"));
    }

    [Test]
    public void Variables_alone_are_enough()
    {
        Environment.SetEnvironmentVariable(ProviderVariable, "sendkit");

        Assert.That(AccountsSource.Load(null)!["Accounts:0:Provider"], Is.EqualTo("sendkit"));
    }

    [Test]
    public void Variables_without_an_account_are_refused()
    {
        Environment.SetEnvironmentVariable("UnifiedInbox__Spare", "x");

        Assert.That(() => AccountsSource.Load(null), Throws.TypeOf<UsageException>());
    }

    [TestCase("{}", "names no account")]
    [TestCase("""{"UnifiedInbox":{"Accounts":[]}}""", "names no account")]
    [TestCase("""{"Accounts":[{"Provider":"lemlist"}]}""", "names no account")]
    [TestCase("{\n\"ApiKey\": \"s3cret", "is not valid JSON (line 2)")]
    [TestCase("", "is not valid JSON")]
    [TestCase("[]", "one JSON object")]
    public void A_file_without_a_usable_account_is_refused_without_showing_its_content(string content, string problem)
    {
        File.WriteAllText(file, content);

        Assert.That(() => AccountsSource.Load(file), Throws.TypeOf<UsageException>().With.Message.Contains(problem).And.Message.Not.Contains("s3cret"));
    }

    [Test]
    public void A_missing_file_is_refused() =>
        Assert.That(() => AccountsSource.Load(file), Throws.TypeOf<UsageException>().With.Message.Contains("does not exist"));

    [TestCase("")]
    [TestCase("/")]
    public void What_is_no_file_is_refused(string path) =>
        Assert.That(() => AccountsSource.Load(path), Throws.TypeOf<UsageException>().With.Message.Contains("cannot be read"));
}
