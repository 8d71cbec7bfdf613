namespace UnifiedInbox.Transport;

/// <summary>What an error answer says.</summary>
/// <param name="Code">The vendor's error code, or null; dropped by the transport unless it is one word.</param>
/// <param name="Text">The vendor's error text, or null; cut and cleaned by the transport.</param>
/// <param name="IsNotFound">Whether it means "not there" although its status is not 404.</param>
/// <param name="IsOfOperationOnly">
/// Whether a 401 is about this operation (a missing scope, for instance) and not about the credential: other calls of the account are still sent.
/// </param>
public readonly record struct VendorError(string? Code = null, string? Text = null, bool IsNotFound = false, bool IsOfOperationOnly = false)
{
    /// <summary>The type only: what a vendor wrote must not reach a log.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(VendorError);
}
