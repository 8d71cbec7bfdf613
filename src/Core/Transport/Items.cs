namespace UnifiedInbox.Transport;

/// <summary>A list in a vendor's payload whose elements are read one by one, so that an unreadable one does not cost the page.</summary>
/// <remarks>Register <see cref="ItemsConverter{T}"/> and the element type in the provider's JSON context.</remarks>
/// <typeparam name="T">The element's payload record.</typeparam>
public sealed class Items<T>
{
    private readonly List<Item<T>> elements;

    internal Items(List<Item<T>> elements) => this.elements = elements;

    /// <summary>How many elements the vendor sent, the unreadable ones included.</summary>
    public int Count => elements.Count;

    /// <summary>The last element that could be read; null when there is none.</summary>
    public T? Last
    {
        get
        {
            for (var i = elements.Count - 1; i >= 0; i--)
            {
                if (elements[i].Problem is null)
                {
                    return elements[i].Value;
                }
            }

            return default;
        }
    }

    internal List<Item<T>> Elements => elements;
}
