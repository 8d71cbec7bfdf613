using System.Security.Cryptography;
using System.Text;

namespace UnifiedInbox.Samples.Viewer;

/// <summary>The document that shows a mail's safe HTML inside <c>iframe sandbox srcdoc</c>, and the policies around it.</summary>
internal static class MailFrame
{
    private const string Style =
        "html{color-scheme:light;background:#fff;color:#1c1b19}body{margin:0;font:15px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}"
        + "blockquote{margin:0 0 0 .2em;padding-left:.9em;border-left:2px solid #d9d5cd}img,table{max-width:100%}p:first-child{margin-top:0}"
        // The sandbox opens no link. Without this, pressing the mouse on one would still make a browser connect to its host ahead of time.
        + "a{color:#22615c;pointer-events:none}";

    private static readonly string StyleHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    // Its one style sheet, and style attributes, of which safe HTML has harmless ones. A srcdoc frame is held to the page's policy too, so that allows the same.
    private static readonly string FrameStyles = $"{StyleHash}; style-src-attr 'unsafe-inline'";

    private static readonly string PagePolicy =
        $"default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self' {FrameStyles}; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types mail";

    public static string Document(string safeHtml) =>
        $"""<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {FrameStyles}"><style>{Style}</style>{safeHtml}""";

    public static Task Protect(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
