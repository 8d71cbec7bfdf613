namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>A way for a vendor to misbehave on the wire, and how every call must end over it.</summary>
/// <param name="Name">A sentence about the vendor.</param>
/// <param name="Ends">The fault's type; null for an answer that is good enough.</param>
/// <param name="Script">What the server does.</param>
/// <param name="Hangs">Whether only a time-out ends the call.</param>
/// <param name="Connections">How often a list is asked for at most.</param>
internal sealed record FaultCase(string Name, Type? Ends, Func<FaultConnection, Vendor, Task> Script, bool Hangs = false, int Connections = 3)
{
    public override string ToString() => Name;
}
