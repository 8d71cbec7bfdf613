namespace UnifiedInbox.Resilience;

/// <summary>What a credential's state is remembered by: where it is used, and the secret, which is compared and never shown.</summary>
/// <remarks>Not by the secret's fingerprint: on the way to the first request that would be the only use of cryptography, and its library takes long to load.</remarks>
internal sealed class CredentialKey(string place, Secret secret) : IEquatable<CredentialKey>
{
    public bool Equals(CredentialKey? other) => other is not null && other.Place == Place && other.Secret.HasValueOf(Secret);

    public override bool Equals(object? obj) => Equals(obj as CredentialKey);

    public override int GetHashCode() => Place.GetHashCode(StringComparison.Ordinal) ^ Secret.ValueHash;

    public override string ToString() => Place;

    private string Place { get; } = place;

    private Secret Secret { get; } = secret;
}
