using System.Security.Cryptography;

namespace UnifiedInbox.Eng.Tests;

/// <summary>A checksum of a source file as portable symbols record it.</summary>
internal sealed record SourceChecksum(Guid Algorithm, string Hash)
{
    // Portable PDB v1.0 format, Document table.
    private static readonly Guid Sha256 = new("8829d00f-11b8-4213-878b-770e8597ac16");

    public static SourceChecksum Of(string file) => new(Sha256, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
}
