namespace Claims;

/// <summary>Someone whom a pronoun or a description may mean, with the nearest place where the article speaks of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Sentence">Index of the sentence of that place.</param>
/// <param name="Token">The token at which the source is named there; -1 where the sentence cites it without such a name.</param>
/// <param name="Speaks">Whether the sentence cites it.</param>
/// <param name="SameWord">Whether it has been described by the word that heads the description.</param>
internal readonly record struct Antecedent(SourceEntity Source, int Sentence, int Token, bool Speaks, bool SameWord);

/// <summary>Picks the antecedent of a pronoun or a description.</summary>
internal interface IAntecedentChoice
{
    /// <summary>The index of the one that is meant; -1 if it is none of them.</summary>
    /// <param name="mention">The pronoun or description with all that is known of it.</param>
    /// <param name="candidates">Whom it may mean, the nearest first.</param>
    int Choose(AnaphoricMention mention, List<Antecedent> candidates);
}
