using OneOf;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>Providers that handle attachments wrongly.</summary>
internal static class BrokenFiles
{
    internal sealed class OpensTheFirstFileOfTheThread(TinyProvider sound) : BrokenFileProvider(sound)
    {
        protected override async Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken)
        {
            var own = await Sound.OpenAttachmentAsync(attachment, cancellationToken);
            if (own.IsT1)
            {
                return own;
            }

            await own.AsT0.DisposeAsync();
            var thread = (await Sound.GetThreadAsync(attachment.Message.Conversation, cancellationToken)).OrThrow();
            return await Sound.OpenAttachmentAsync(thread.Messages.SelectMany(message => message.Attachments).First().Id, cancellationToken);
        }
    }

    internal sealed class GivesSomethingForAnyId(TinyProvider sound) : BrokenFileProvider(sound)
    {
        protected override async Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken)
        {
            var opened = await Sound.OpenAttachmentAsync(attachment, cancellationToken);
            return opened.IsT1 && opened.AsT1 is NotFoundFault ? new AttachmentContent { Id = attachment, Stream = new MemoryStream([1]) } : opened;
        }
    }

    internal sealed class FetchesTheFileBeforeItLooksForTheMessage(TinyProvider sound) : BrokenFileProvider(sound)
    {
        protected override async Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken)
        {
            var thread = await Sound.GetThreadAsync(attachment.Message.Conversation, cancellationToken);
            if (thread.TryGetValue(out var found, out _) && found.Messages.SelectMany(message => message.Attachments).FirstOrDefault() is { } first)
            {
                (await Sound.OpenAttachmentAsync(first.Id, cancellationToken)).Switch(static content => content.Stream.Dispose(), static _ => { });
            }

            return await Sound.OpenAttachmentAsync(attachment, cancellationToken);
        }
    }

    internal sealed class ReadsTheFileIntoMemory(TinyProvider sound) : BrokenFileProvider(sound)
    {
        protected override async Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken)
        {
            var opened = await Sound.OpenAttachmentAsync(attachment, cancellationToken);
            if (!opened.TryGetValue(out var content, out var fault))
            {
                return fault;
            }

            var memory = new MemoryStream();
            await using (content)
            {
                try
                {
                    await content.Stream.CopyToAsync(memory, cancellationToken);
                }
                catch (AttachmentReadException e)
                {
                    return e.Fault;
                }
            }

            memory.Position = 0;
            return new AttachmentContent { Id = attachment, Stream = memory, Length = memory.Length };
        }
    }

    internal sealed class LetsTheFileGoOn(TinyProvider sound) : BrokenFileProvider(sound)
    {
        protected override async Task<OneOf<AttachmentContent, InboxFault>> OpenAsync(AttachmentId attachment, CancellationToken cancellationToken) =>
            (await Sound.OpenAttachmentAsync(attachment, cancellationToken)).MapT0(static content => new AttachmentContent { Id = content.Id, Stream = new Silent(content.Stream) });

        /// <summary>Takes the cap for an end.</summary>
        private sealed class Silent(Stream inner) : MemoryStream
        {
            public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                try
                {
                    return await inner.ReadAsync(buffer, cancellationToken);
                }
                catch (AttachmentReadException)
                {
                    return 0;
                }
            }
        }
    }
}
