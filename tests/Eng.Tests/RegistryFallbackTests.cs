namespace UnifiedInbox.Eng.Tests;

[TestFixture("OneOf", "3.0.271.1", "1.0.0.0")]
[TestFixture("Mapster.Core", "1.2.1.1", "1.2.1.0")]
public sealed class RegistryFallbackTests(string id, string packageVersion, string assemblyVersion)
{
    private readonly StandIn _standIn = new(id, packageVersion);

    [OneTimeTearDown]
    public void Close() => _standIn.Dispose();

    [Test]
    public void The_committed_package_matches_the_sources()
    {
        var packed = _standIn.PackedSources().Where(source => !_standIn.IsGenerated(source.Key)).ToDictionary();

        Assert.That(packed, Is.Not.Empty);
        Assert.That(packed, Is.EquivalentTo(_standIn.SourcesInTree()), "Run eng/registry-fallback/pack.sh and commit the packages with the sources.");
    }

    [Test]
    public void No_document_names_a_place_outside_of_the_folder() =>
        Assert.That(_standIn.PackedSources().Keys, Is.All.StartsWith($"/_/src/{id}/"));

    [Test]
    public void The_package_comes_just_after_the_original() =>
        Assert.That(_standIn.PackageVersion, Is.EqualTo(packageVersion));

    [Test]
    public void The_assembly_version_is_low_enough_to_be_replaced_by_the_original() =>
        Assert.That(_standIn.AssemblyVersion, Is.EqualTo(Version.Parse(assemblyVersion)));

    [Test]
    public void The_feed_holds_one_version_of_the_package() =>
        Assert.That(Directory.GetFiles(StandIn.Feed, $"{id}.*.nupkg").Select(Path.GetFileName), Is.EqualTo(new[] { $"{id}.{packageVersion}.nupkg" }));
}
