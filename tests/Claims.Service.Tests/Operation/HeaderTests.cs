using Claims.Service.Operation;

namespace Claims.Service.Tests.Operation;

public class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/page.js")]
    [InlineData("/page.css")]
    [InlineData("/scheme.js")]
    [InlineData("/v1/model")]
    [InlineData("/docs/")]
    [InlineData("/nothing")]
    public async Task Every_answer_has_the_security_headers(string path)
    {
        await using var service = new Service();
        using var response = await service.CreateClient().GetAsync(path);
        string Header(string name) => response.Headers.GetValues(name).Single();
        Assert.Equal(("nosniff", "DENY", "no-referrer"), (Header("X-Content-Type-Options"), Header("X-Frame-Options"), Header("Referrer-Policy")));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.StartsWith("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_page_runs_under_a_policy_without_inline_code_or_styles()
    {
        await using var service = new Service();
        using var response = await service.CreateClient().GetAsync("/");
        Assert.Equal(SecurityHeaders.Page.ToString(), response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("unsafe", SecurityHeaders.Page.ToString(), StringComparison.Ordinal);
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
        Assert.DoesNotMatch("\\son[a-z]+=|\\sstyle=|https?://", page);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using var service = new Service();
        using var client = service.CreateClient();
        using var first = await client.GetAsync("/page.css");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, (await client.GetAsync("/page.css")).StatusCode);
    }

    [Theory]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/wwwroot/index.html")]
    public async Task Nothing_else_is_served(string path)
    {
        await using var service = new Service();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await service.CreateClient().GetAsync(path)).StatusCode);
    }
}
