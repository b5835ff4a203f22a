namespace Claims.Tests;

/// <summary>A small lexicon made by hand, so that tests of the rules do not change with the word lists.</summary>
internal static class NewsWords
{
    internal static Lexicon Lexicon { get; } = Lexicon.Build(
    [
        .. Of(WordClass.CueSpeech, "said", "told", "added", "wrote"),
        .. Of(WordClass.CuePhrase | WordClass.CueSpeech, "according to"),
        .. Of(WordClass.OfficeState, "minister", "mayor", "transport minister"),
        .. Of(WordClass.OfficeLaw, "judge", "police chief"),
        .. Of(WordClass.Spokesperson, "spokesman", "spokeswoman"),
        .. Of(WordClass.ProfessionAcademic, "hydrologist", "economist"),
        .. Of(WordClass.Occupation, "farmer", "farmers"),
        .. Of(WordClass.Relation, "brother"),
        .. Of(WordClass.BodyState, "ministry", "agency"),
        .. Of(WordClass.BodyLaw, "police"),
        .. Of(WordClass.Bank, "bank"),
        .. Of(WordClass.CentralBank, "Bank of Norland"),
        .. Of(WordClass.University, "university"),
        .. Of(WordClass.Media, "Harbour Times"),
        .. Of(WordClass.DocumentStudy, "study"),
        .. Of(WordClass.DocumentReport, "report"),
        .. Of(WordClass.Unnamed, "critics"),
        .. Of(WordClass.FirstName | WordClass.Female, "Ann", "Maria"),
        .. Of(WordClass.FirstName | WordClass.Male, "Otto", "Karl"),
        .. Of(WordClass.TitlePlain | WordClass.Male, "mr"),
        .. Of(WordClass.TitlePlain | WordClass.Female, "ms"),
        .. Of(WordClass.TitleAcademic, "Dr"),
        .. Of(WordClass.Pronoun | WordClass.Male, "he", "him", "his"),
        .. Of(WordClass.Pronoun | WordClass.Female, "she", "her"),
        .. Of(WordClass.Pronoun, "it", "they", "we", "i", "nobody"),
        .. Of(WordClass.Determiner, "the", "a", "an", "several", "some", "two"),
        .. Of(WordClass.Preposition, "of", "at", "for", "in", "on", "to", "by", "from", "with"),
        .. Of(WordClass.Conjunction, "and", "but"),
        .. Of(WordClass.Relative, "who", "which"),
        .. Of(WordClass.Auxiliary, "was", "were", "is", "had", "would", "will"),
        .. Of(WordClass.Time, "Monday"),
    ]);

    private static IEnumerable<(string Phrase, WordClass Class)> Of(WordClass @class, params string[] phrases) => phrases.Select(phrase => (phrase, @class));
}
