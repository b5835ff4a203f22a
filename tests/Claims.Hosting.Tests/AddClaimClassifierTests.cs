using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Tests;

public class AddClaimClassifierTests
{
    private const string Text = "The ministry said the bridge had been closed.";

    [Fact]
    public async Task A_host_gets_the_embedded_model_without_options()
    {
        using var host = Build();
        await host.StartAsync();
        var result = host.Services.GetRequiredService<LiveClassifier>().Classify(Article.FromText(Text));
        Assert.Equal(Label.OfficialStatement, Assert.Single(result.Sentences).Label);
        Assert.Equal(ClaimClassifier.LoadDefault().Fingerprint, host.Services.GetRequiredService<ClaimClassifier>().Fingerprint);
        await host.StopAsync();
    }

    [Fact]
    public void The_classifier_is_one_for_all_and_may_be_asked_for_twice()
    {
        var services = new ServiceCollection().AddLogging().AddClaimClassifier().AddClaimClassifier();
        using var provider = services.BuildServiceProvider();
        Assert.Same(provider.GetRequiredService<LiveClassifier>(), provider.GetRequiredService<LiveClassifier>());
        Assert.Single(provider.GetServices<IHostedService>());
    }

    [Fact]
    public async Task The_minimum_confidence_reaches_the_classifier()
    {
        using var host = Build(o => o.MinimumConfidence = 1);
        await host.StartAsync();
        Assert.True(host.Services.GetRequiredService<ClaimClassifier>().Classify(Article.FromText(Text)).Sentences[0].Abstained);
        await host.StopAsync();
    }

    [Fact]
    public async Task Every_fault_of_the_options_is_listed_when_the_host_starts()
    {
        using var host = Build(o =>
        {
            (o.ModelPath, o.MinimumConfidence, o.PollInterval) = ("no/such.model", double.NaN, TimeSpan.Zero);
            o.Lexicons.Add("no/such/lists");
        });
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(
            [
                "ModelPath 'no/such.model': there is no such file; a file written by 'claims train' is needed.",
                "Lexicons 'no/such/lists': there is no such folder; a folder of word lists is needed.",
                "MinimumConfidence NaN is not from 0 to 1.",
                "PollInterval 00:00:00 is not from 00:00:00.1000000 to 01:00:00.",
            ],
            thrown.Failures);
    }

    [Theory]
    [InlineData("", "ModelPath is blank; it must name a model file, or be left out for the embedded model.")]
    [InlineData(" ", "ModelPath is blank; it must name a model file, or be left out for the embedded model.")]
    public void A_blank_path_is_a_fault(string path, string fault) => Assert.Equal([fault],
        new ClaimClassifierOptionsValidator().Validate(null, new ClaimClassifierOptions { ModelPath = path }).Failures);

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 3600)]
    public void The_ends_of_the_ranges_are_allowed(double confidence, double seconds) => Assert.True(
        new ClaimClassifierOptionsValidator().Validate(null, new ClaimClassifierOptions { MinimumConfidence = confidence, PollInterval = TimeSpan.FromSeconds(seconds) }).Succeeded);

    [Fact]
    public async Task A_host_does_not_start_with_a_damaged_model()
    {
        using var folder = new ModelFolder(Models.Damaged());
        using var host = Build(o => o.ModelPath = folder.Model);
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(() => host.StartAsync());
        Assert.Contains("is damaged or incomplete", thrown.Message, StringComparison.Ordinal);
    }

    private static IHost Build(Action<ClaimClassifierOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddClaimClassifier(configure);
        return builder.Build();
    }
}
