namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>Small files with one reason each: the bars, measured.</summary>
internal sealed class SourceBarTests
{
    [Test]
    public void Files_stay_small()
    {
        var lengths = Repository.SourceFiles().Select(file => (File: file, Lines: File.ReadLines(Repository.Path(file)).Count())).OrderBy(file => file.Lines).ToList();

        Assert.That(lengths[^1].Lines, Is.LessThanOrEqualTo(350), lengths[^1].File);
        Assert.That(lengths[(int)(lengths.Count * 0.9)].Lines, Is.LessThanOrEqualTo(170), "90th percentile");
        Assert.That(lengths[lengths.Count / 2].Lines, Is.LessThanOrEqualTo(60), "median");
    }

    [Test]
    public void Public_types_are_sealed_or_meant_to_be_derived_from()
    {
        Type[] meant =
        [
            typeof(InboxFault), typeof(InboxStream<>), typeof(UnifiedInbox.Providers.ProviderDefinition<>), typeof(UnifiedInbox.Providers.ProviderOptions),
            typeof(UnifiedInbox.Transport.PayloadConverter<>),
        ];
        var open = typeof(IUnifiedInbox).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false });

        Assert.That(open, Is.EquivalentTo(meant));
    }

    [Test]
    public void Whatever_takes_a_cancellation_token_takes_it_last_and_optionally()
    {
        var wrong =
            from type in typeof(IUnifiedInbox).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            where parameter.ParameterType == typeof(CancellationToken)
            where parameter.Position != method.GetParameters().Length - 1 || !parameter.HasDefaultValue
            select $"{type.Name}.{method.Name}";

        Assert.That(wrong, Is.Empty);
    }
}
