using System.Runtime.InteropServices;
using UnifiedInbox.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await using var output = Console.OpenStandardOutput();
return await CommandLine.RunAsync(
    args,
    new CliHost
    {
        Output = output,
        Error = Console.Error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Open = Composition.OpenAsync,
    },
    stop.Token);

// The first signal lets a command end by itself, a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
