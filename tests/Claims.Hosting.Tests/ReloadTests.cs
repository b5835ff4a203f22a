using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Claims.Hosting.Tests;

public sealed class ReloadTests : IDisposable
{
    private readonly RecordedLogs logs = new();

    public void Dispose() => logs.Dispose();

    [Fact]
    public async Task A_replaced_model_is_used_and_logged()
    {
        using var folder = new ModelFolder(Models.Default);
        using var host = await StartAsync(folder);
        var live = host.Services.GetRequiredService<LiveClassifier>();
        var before = live.Current;
        folder.Replace(Models.Other);
        await UntilAsync(() => live.Current.Fingerprint != before.Fingerprint);
        await UntilAsync(() => logs.Messages.Count(m => m.Message.StartsWith("Model in use: " + folder.Model, StringComparison.Ordinal)) == 2);
        Assert.NotEqual(before.Model.Temperature, live.Current.Model.Temperature);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("damaged", "is damaged or incomplete")]
    [InlineData("half", "is damaged or incomplete")]
    [InlineData("text", "is not a Claims model")]
    [InlineData("useless", "do not sum to 1")]
    [InlineData("gone", "Could not find file")]
    public async Task A_broken_file_is_refused_with_a_reason_and_a_good_one_is_taken_afterwards(string broken, string reason)
    {
        using var folder = new ModelFolder(Models.Default);
        using var host = await StartAsync(folder);
        var live = host.Services.GetRequiredService<LiveClassifier>();
        var before = live.Current;
        if (broken == "gone")
            File.Delete(folder.Model);
        else
            folder.Replace(broken switch { "damaged" => Models.Damaged(), "half" => Models.Default[..^1000], "useless" => Models.Useless, _ => "no model"u8.ToArray() });
        await UntilAsync(() => logs.Messages.Any(m => m.Level == LogLevel.Error && m.Message.Contains(reason, StringComparison.Ordinal)));
        Assert.Same(before, live.Current);
        folder.Replace(Models.Other);
        await UntilAsync(() => live.Current.Fingerprint != before.Fingerprint);
        await host.StopAsync();
    }

    [Fact]
    public async Task Without_reload_a_replaced_model_is_left_alone()
    {
        using var folder = new ModelFolder(Models.Default);
        using var host = await StartAsync(folder, reload: false);
        var live = host.Services.GetRequiredService<LiveClassifier>();
        var before = live.Current;
        folder.Replace(Models.Other);
        await Task.Delay(500);
        Assert.Same(before, live.Current);
        await host.StopAsync();
    }

    [Fact]
    public async Task Under_load_every_article_is_labelled_by_one_whole_model()
    {
        using var folder = new ModelFolder(Models.Default);
        using var host = await StartAsync(folder);
        var live = host.Services.GetRequiredService<LiveClassifier>();
        var article = Article.FromText("The ministry said the bridge had been closed. \"It shook,\" said Marta Oyelaran, who lives two streets away.");
        var allowed = new[] { Models.Default, Models.Other }.Select(bytes => Confidences(Load(bytes), article)).ToArray();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var labelled = 0;
            for (; !stop.IsCancellationRequested; labelled++)
                Assert.Contains(Confidences(live.Current, article), allowed);
            return labelled;
        })).ToArray();
        foreach (var model in new[] { Models.Other, Models.Damaged(), Models.Default, Models.Other })
        {
            var messages = logs.Messages.Count;
            folder.Replace(model);
            await UntilAsync(() => logs.Messages.Count > messages);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(load), labelled => Assert.NotEqual(0, labelled));
        Assert.Equal(Confidences(Load(Models.Other), article), Confidences(live.Current, article));
        await host.StopAsync();
    }

    private static string Confidences(ClaimClassifier classifier, Article article) =>
        string.Join(' ', classifier.Classify(article).Sentences.Select(s => s.Confidence.ToString("R")));

    private static ClaimClassifier Load(byte[] model)
    {
        using var folder = new ModelFolder(model);
        return ClaimClassifier.Load(folder.Model);
    }

    private async Task<IHost> StartAsync(ModelFolder folder, bool reload = true)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(logs);
        builder.Services.AddClaimClassifier(o => (o.ModelPath, o.ReloadOnChange, o.PollInterval) = (folder.Model, reload, TimeSpan.FromSeconds(0.1)));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 600, "Nothing happened for 30 seconds.");
            await Task.Delay(50);
        }
    }
}
