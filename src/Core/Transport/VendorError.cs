namespace UnifiedInbox.Transport;

/// <summary>What an error answer says.</summary>
/// <param name="Code">The vendor's error code, or null; dropped by the transport unless it is one word.</param>
/// <param name="Text">The vendor's error text, or null; cut and cleaned by the transport.</param>
/// <param name="IsNotFound">Whether it means "not there" although its status is not 404.</param>
public readonly record struct VendorError(string? Code = null, string? Text = null, bool IsNotFound = false)
{
    /// <summary>The type only: what a vendor wrote must not reach a log.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(VendorError);
}
