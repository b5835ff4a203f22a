using System.Text;

namespace Claims.Tests;

/// <summary>An article in which a test marks each mention as [words] and each cue as {words}, in place of the taggers.</summary>
internal sealed class MarkedArticle
{
    private readonly List<TextSpan> mentions = [];
    private readonly List<TextSpan> cues = [];

    internal MarkedArticle(string marked, Lexicon? lexicon = null)
    {
        Text = TokenizedArticle.Create(Article.FromText(WithoutMarks(marked)), lexicon ?? NewsWords.Lexicon);
        Assert.Equal(Text.Article.Text, Text.Text);
    }

    /// <summary>The ranker of the embedded model.</summary>
    internal static AntecedentRanker Antecedents { get; } = EmbeddedModel.Load().Antecedents;

    internal TokenizedArticle Text { get; }

    /// <summary>What the finder makes of the marks.</summary>
    internal ArticleAttributions Find() => AttributionFinder.Find(Text, Tag, Antecedents);

    /// <summary>For each sentence "source by way", or "-" where nothing is attributed.</summary>
    internal string[] Sources() => Find().Found.Select(found => found is null ? "-" : $"{NameOf(found.Source)} by {found.ResolvedBy}").ToArray();

    /// <summary>For each sentence the name of its source, or "-".</summary>
    internal string[] Names() => Find().Found.Select(found => found is null ? "-" : NameOf(found.Source)).ToArray();

    internal string NameOf(SourceEntity? source) => source is null ? "?" : TextOf(source.Name);

    internal string TextOf(TokenRange range) => Text.SpanOf(range).Of(Text.Text).ToString();

    /// <summary>The tags of a sentence, as the test marked them.</summary>
    internal SentenceTags Tag(int sentence)
    {
        var (cue, mention) = (Inside(cues, sentence), Inside(mentions, sentence));
        return new SentenceTags(cue, mention, cue is null && mention is null ? 0 : 0.9f, cue is null ? 0.1f : 0.9f);
    }

    private TokenRange? Inside(List<TextSpan> spans, int sentence)
    {
        var tokens = Text.TokensOf(sentence);
        var inside = Enumerable.Range(tokens.Start, tokens.Length).Where(t => spans.Any(span => span.Contains(Text.Tokens[t].Span))).ToArray();
        Assert.True(inside.Length == 0 || inside[^1] - inside[0] + 1 == inside.Length, "A sentence has one cue and one mention.");
        return inside.Length == 0 ? null : new TokenRange(inside[0], inside[^1] + 1);
    }

    private string WithoutMarks(string marked)
    {
        var text = new StringBuilder();
        var start = 0;
        foreach (var c in marked)
        {
            if (c is '[' or '{')
                start = text.Length;
            else if (c is ']' or '}')
                (c == ']' ? mentions : cues).Add(new TextSpan(start, text.Length));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
