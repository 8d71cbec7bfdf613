using System;

namespace Mapster;

/// <summary>Maps onto the value the marked member already has, instead of setting a new one.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class UseDestinationValueAttribute : Attribute;
