using Microsoft.Extensions.Primitives;

namespace Claims.Service.Operation;

/// <summary>Headers that keep browsers from doing anything with an answer but what it is for.</summary>
internal static class SecurityHeaders
{
    /// <summary>For answers that are no pages.</summary>
    private static readonly StringValues Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>For the page: its own files alone, no code inside the page, and no string that becomes code.</summary>
    internal static readonly StringValues Page = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>For a page made by <see cref="ResultHtml"/>.</summary>
    internal static readonly StringValues Result = ResultHtml.ContentSecurityPolicy + "; frame-ancestors 'none'";

    /// <summary>For Scalar's pages: its one script by its nonce; it writes styles of its own into the page.</summary>
    internal static StringValues Reference(string nonce) => $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers; a policy that the endpoint has set itself stays.</summary>
    internal static Task SetAsync(object context)
    {
        var headers = ((HttpContext)context).Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Nothing;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
