namespace UnifiedInbox.Transport;

/// <summary>A list in a vendor's payload whose elements are read one by one, so that an unreadable one does not cost the page.</summary>
/// <remarks>Register <see cref="ItemsConverter{T}"/> and the element type in the provider's JSON context.</remarks>
/// <typeparam name="T">The element's payload record.</typeparam>
public sealed class Items<T>
{
    private readonly Item<T>[] elements;

    internal Items(Item<T>[] elements) => this.elements = elements;

    /// <summary>How many elements the vendor sent, the unreadable ones included.</summary>
    public int Count => elements.Length;

    /// <summary>The elements that could be read, in the vendor's order.</summary>
    public IEnumerable<T> Readable => elements.Where(element => element.Problem is null).Select(element => element.Value!);

    internal Item<T>[] Elements => elements;
}
