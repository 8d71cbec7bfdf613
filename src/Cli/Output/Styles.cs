using Spectre.Console;

namespace UnifiedInbox.Cli.Output;

/// <summary>How things look in a terminal. Nothing is said by colour alone.</summary>
internal static class Styles
{
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Unread { get; } = new(Color.Aqua, decoration: Decoration.Bold);

    public static Style Waiting { get; } = new(Color.Yellow, decoration: Decoration.Bold);

    public static Style Bad { get; } = new(Color.Red, decoration: Decoration.Bold);

    public static Style Of(Completeness completeness) => completeness.State switch
    {
        CompletenessState.Complete => new(Color.Green),
        CompletenessState.Uncertain => new(Color.Yellow),
        CompletenessState.Failed => Bad,
        _ => Style.Plain,
    };
}
