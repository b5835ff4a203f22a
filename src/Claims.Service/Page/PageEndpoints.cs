using System.Security.Cryptography;
using Claims.Service.Operation;
using Microsoft.Net.Http.Headers;

namespace Claims.Service.Page;

/// <summary>Serves the web page from the assembly: a fixed set of files, none of them from the file system.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "wwwroot/";

    internal static void MapPage(this WebApplication app)
    {
        var assembly = typeof(PageEndpoints).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var path = resource[Prefix.Length..];
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var file = new byte[stream.Length];
            stream.ReadExactly(file);
            app.MapMethods("/" + (path == "index.html" ? "" : path), [HttpMethods.Get, HttpMethods.Head], File(file, TypeOf(path))).ExcludeFromDescription();
        }
    }

    private static Func<HttpContext, IResult> File(byte[] file, string type)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..16]}\"");
        return context =>
        {
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Page;
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(file, type, entityTag: tag);
        };
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        var ending => throw new InvalidOperationException($"No media type is known for '{ending}' files of the page."),
    };
}
