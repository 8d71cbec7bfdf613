namespace UnifiedInbox.Cli;

internal static class ExitCode
{
    public const int Success = 0;

    public const int Fault = 1;

    public const int Usage = 2;

    public const int Interrupted = 130;
}
