namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>200 MiB of blanks in some 200 KiB.</summary>
internal static class Bomb
{
    public const int Unpacked = 200 * 1024 * 1024;

    public static byte[] Bytes { get; } = FaultConnection.Zipped("{\"data\":["u8, Unpacked);
}
