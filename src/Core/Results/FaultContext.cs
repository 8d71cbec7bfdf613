namespace UnifiedInbox;

/// <summary>Where a fault happened and what the vendor said about it.</summary>
/// <param name="Account">The account; null when the fault concerns none, as for a cursor.</param>
/// <param name="Operation">The operation by its own name, for instance <c>lemlist.inbox.list</c>; never a URL.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="VendorCode">
/// The vendor's own error code, when it gives one (LeadConnector <c>canonicalCode</c>): at most 64 letters, digits, <c>_</c>, <c>-</c> and <c>.</c>; null otherwise.
/// </param>
/// <param name="VendorText">
/// The vendor's error text, at most 200 characters, control characters removed. Untrusted: show it as text, never as markup, and keep it out of logs.
/// </param>
public sealed record FaultContext(AccountKey? Account, string Operation, int? Status = null, string? VendorCode = null, string? VendorText = null)
{
    private const int LongestCode = 64;

    /// <summary>Account, operation, status and code; the vendor's text stays out, and so does a code that does not look like one.</summary>
    /// <returns>For instance <c>lemlist/acme lemlist.inbox.list 401</c>.</returns>
    public override string ToString() =>
        string.Join(' ', new[] { Account?.ToString(), Operation, Status?.ToString(System.Globalization.CultureInfo.InvariantCulture), IsCode(VendorCode) ? VendorCode : null }.Where(part => part is not null));

    private static bool IsCode(string? text) =>
        text is { Length: <= LongestCode } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
