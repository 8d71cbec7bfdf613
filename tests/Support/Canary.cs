namespace UnifiedInbox.Tests.Support;

/// <summary>What must show nowhere: the key of accounts in tests, and a word that hostile vendors say.</summary>
public static class Canary
{
    public const string Key = "key-canary-5f0a77c1";
    public const string VendorWord = "word-canary-81d2e6b4";
}
