using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace UnifiedInbox.Cli;

/// <summary>Finds the configured accounts: the JSON file, then environment variables over it.</summary>
internal static class AccountsSource
{
    public const string Section = "UnifiedInbox";

    /// <summary>Loads the configuration.</summary>
    /// <param name="file">The JSON file, or null for environment variables alone.</param>
    /// <returns>The section that holds <c>Accounts[]</c>; null when nothing at all is configured, which is what the demo is for.</returns>
    /// <exception cref="UsageException">The file cannot be read, or what is configured holds no account.</exception>
    public static IConfiguration? Load(string? file)
    {
        var builder = new ConfigurationBuilder();
        using var content = file is null ? null : Read(file);
        if (content is not null)
        {
            builder.AddJsonStream(content);
        }

        var section = Build(builder.AddEnvironmentVariables(), file).GetSection(Section);
        if (section.GetSection("Accounts").GetChildren().Any())
        {
            return section;
        }

        if (file is not null)
        {
            throw new UsageException($"The accounts file '{file}' names no account: {Section}:Accounts[] is missing or empty.");
        }

        return section.GetChildren().Any()
            ? throw new UsageException($"{Section}__ environment variables are set, but none names an account ({Section}__Accounts__0__Provider and so on).")
            : null;
    }

    // Read here rather than by AddJsonFile, whose file provider does not see files whose name starts with a dot.
    private static MemoryStream Read(string file)
    {
        try
        {
            return new MemoryStream(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"The accounts file '{file}' does not exist.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The accounts file '{file}' cannot be read.");
        }
    }

    private static IConfigurationRoot Build(IConfigurationBuilder builder, string? file)
    {
        try
        {
            return builder.Build();
        }
        catch (JsonException exception)
        {
            throw new UsageException($"The accounts file '{file}' is not valid JSON (line {exception.LineNumber + 1}).");
        }
        catch (FormatException)
        {
            throw new UsageException($"The accounts file '{file}' must hold one JSON object without repeated names.");
        }
    }
}
