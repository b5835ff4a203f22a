namespace Claims;

/// <summary>Who is cited in a sentence, where, and how that was found. Offsets are those of <see cref="Article.Text"/>.</summary>
/// <param name="Source">The source by the fullest name that the article gives, a government that is cited by its capital by its own ("Latvian government"); null where a quotation has no known speaker.</param>
/// <param name="Mention">The words that name or describe the source in this sentence; null inside a running quotation and where the sentence goes on with the source before it.</param>
/// <param name="Cue">The words that carry the attribution ("said", "according to"); null where there are none.</param>
/// <param name="Content">What the source is cited for, as one or more spans of the sentence.</param>
/// <param name="Form">Whether the words are quoted, paraphrased or both.</param>
/// <param name="Role">The standing of the source.</param>
/// <param name="Evidence">The words of the article that show the standing ("police spokesman"); null if none were found.</param>
/// <param name="ResolvedBy">How the source was found.</param>
/// <param name="Inferred">Whether the source is not named in the sentence itself but carried over from elsewhere.</param>
public sealed record Attribution(
    string? Source,
    TextSpan? Mention,
    TextSpan? Cue,
    IReadOnlyList<TextSpan> Content,
    AttributionForm Form,
    SourceRole Role,
    string? Evidence,
    ResolvedBy ResolvedBy,
    bool Inferred);

/// <summary>How the words of the source are given.</summary>
public enum AttributionForm
{
    /// <summary>Paraphrased.</summary>
    Indirect,

    /// <summary>Quoted whole.</summary>
    Direct,

    /// <summary>A paraphrase that holds quoted words.</summary>
    Mixed,
}

/// <summary>The standing of a source.</summary>
public enum SourceRole
{
    /// <summary>Speaks for an office, an organisation or a party.</summary>
    Official,

    /// <summary>Is cited for knowledge.</summary>
    Expert,

    /// <summary>Speaks for itself: a witness, a relative, an athlete.</summary>
    Individual,

    /// <summary>Another newsroom.</summary>
    Media,

    /// <summary>A source without a name or standing.</summary>
    Unnamed,
}

/// <summary>How the source of a sentence was found, from the surest way to the least sure.</summary>
public enum ResolvedBy
{
    /// <summary>Its fullest form stands in the sentence.</summary>
    Mention,

    /// <summary>A short name, matched with a fuller form elsewhere in the article.</summary>
    Name,

    /// <summary>A description ("the ministry", "the former judge"), matched with a name elsewhere in the article.</summary>
    Description,

    /// <summary>A pronoun, matched with a speaker.</summary>
    Pronoun,

    /// <summary>Carried through a quotation that runs on.</summary>
    Quotation,

    /// <summary>Carried over from the sentence before, which this one completes: a further figure of a poll, the rest of a list, a block quotation without marks.</summary>
    Continuation,

    /// <summary>Not found.</summary>
    Unresolved,
}
