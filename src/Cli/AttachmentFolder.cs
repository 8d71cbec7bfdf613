namespace UnifiedInbox.Cli;

/// <summary>A folder that attachments are saved into: under their safe names, never over another file, and whole or not at all.</summary>
internal sealed class AttachmentFolder
{
    private readonly string path;

    /// <exception cref="UsageException">The folder does not exist.</exception>
    public AttachmentFolder(string path)
    {
        this.path = path;
        if (!Directory.Exists(path))
        {
            throw new UsageException($"The folder '{path}' does not exist.");
        }
    }

    /// <exception cref="AttachmentReadException">The content could not be read to its end.</exception>
    /// <exception cref="UsageException">The folder cannot be written to.</exception>
    public async Task<SavedAttachment> SaveAsync(AttachmentContent content, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = CreateNew(content.SafeFileName);
            try
            {
                await content.Stream.CopyToAsync(file, cancellationToken);
                await file.FlushAsync(cancellationToken);
                return new SavedAttachment(content, file.Name, file.Length);
            }
            catch
            {
                await file.DisposeAsync();
                File.Delete(file.Name);
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException and not AttachmentReadException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{path}' cannot be written to.");
        }
    }

    private FileStream CreateNew(string name)
    {
        for (var copy = 1; ; copy++)
        {
            var numbered = copy == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)} ({copy}){Path.GetExtension(name)}";
            var file = Path.GetFullPath(Path.Combine(path, numbered));
            try
            {
                return new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Path.Exists(file))
            {
                // Taken: the next number may be free.
            }
        }
    }
}
