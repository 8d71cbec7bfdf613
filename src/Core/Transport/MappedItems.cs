namespace UnifiedInbox.Transport;

/// <summary>The models of a page and what was skipped.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <param name="Models">The models, in the vendor's order.</param>
/// <param name="Skipped">The elements that could not be read.</param>
public readonly record struct MappedItems<TModel>(List<TModel> Models, List<SkippedItem> Skipped);
