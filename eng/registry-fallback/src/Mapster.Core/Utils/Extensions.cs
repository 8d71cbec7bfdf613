using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Mapster.Utils;

/// <summary>Reflection that survives what cannot be loaded.</summary>
public static class Extensions
{
    /// <summary>The types of the assembly, without those whose dependencies are missing.</summary>
    public static IEnumerable<Type> GetLoadableTypes(this Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            return partial.Types.Where(type => type != null);
        }
    }
}
