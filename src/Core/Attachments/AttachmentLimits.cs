namespace UnifiedInbox;

/// <summary>What an attachment's reading is held to.</summary>
/// <param name="MaxBytes">The cap.</param>
/// <param name="Idle">How long a read may wait for a byte.</param>
/// <param name="Time">The clock of that wait.</param>
/// <param name="Disposal">Cancelled when the factory is disposed.</param>
internal sealed record AttachmentLimits(long MaxBytes, TimeSpan Idle, TimeProvider Time, CancellationToken Disposal);
