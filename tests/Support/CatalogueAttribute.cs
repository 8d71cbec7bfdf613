using System.Globalization;
using NUnit.Framework.Interfaces;

namespace UnifiedInbox.Tests.Support;

/// <summary>The rows of docs/faults-catalogue.md that a test covers: <c>dotnet test --filter Catalogue=58</c> runs those of a row.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class CatalogueAttribute(params int[] rows) : NUnitAttribute, IApplyToTest
{
    public IReadOnlyList<int> Rows => rows;

    public void ApplyToTest(NUnit.Framework.Internal.Test test)
    {
        ArgumentNullException.ThrowIfNull(test);
        foreach (var row in rows) test.Properties.Add("Catalogue", row.ToString(CultureInfo.InvariantCulture));
    }
}
