namespace UnifiedInbox.Packages.Tests;

[SetUpFixture]
public sealed class PackagesSetUp
{
    [OneTimeTearDown]
    public void Remove() => Packing.Remove();
}
