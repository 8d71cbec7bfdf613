namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>The public surface of each package as a checked-in text, so that every change of it is seen.</summary>
/// <remarks>To accept a change: <c>UPDATE_PUBLIC_API=1 dotnet test tests/Core.Tests --filter PublicApi</c>, then read the difference.</remarks>
internal sealed class PublicApiTests
{
    [TestCaseSource(typeof(PublicAssemblies), nameof(PublicAssemblies.Names))]
    public void The_public_surface_is_the_one_that_was_agreed_on(string assembly)
    {
        var listing = PublicApiListing.Of(System.Reflection.Assembly.Load(assembly));
        var file = Repository.Path($"tests/Core.Tests/Conventions/PublicApi/{assembly}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(file, listing);
        }

        Assert.That(listing.Split('\n'), Is.EqualTo(File.ReadAllText(file).Split('\n')));
    }
}
