namespace Claims;

/// <summary>Word classes under the names that the features carry.</summary>
internal static class ClassGroups
{
    /// <summary>Kinds of cues.</summary>
    internal static readonly (string Name, WordClass Mask)[] Cues =
    [
        ("speech", WordClass.CueSpeech), ("claim", WordClass.CueClaim), ("opinion", WordClass.CueOpinion), ("intent", WordClass.CueIntent),
        ("finding", WordClass.CueFinding), ("manner", WordClass.CueManner), ("noun", WordClass.CueNoun), ("phrase", WordClass.CuePhrase),
    ];

    /// <summary>Kinds of sources.</summary>
    internal static readonly (string Name, WordClass Mask)[] Sources =
    [
        ("state office", WordClass.OfficeState), ("law office", WordClass.OfficeLaw), ("military office", WordClass.OfficeMilitary), ("party office", WordClass.OfficeParty),
        ("company office", WordClass.OfficeCompany), ("other office", WordClass.OfficeOther), ("spokesperson", WordClass.Spokesperson), ("legal office", WordClass.OfficeLegal),
        ("academic", WordClass.ProfessionAcademic), ("market profession", WordClass.ProfessionMarket), ("other profession", WordClass.ProfessionOther),
        ("individual", WordClass.AnyIndividual), ("unnamed", WordClass.Unnamed), ("official document", WordClass.DocumentOfficial), ("study", WordClass.DocumentStudy),
        ("report", WordClass.DocumentReport), ("media", WordClass.Media | WordClass.DocumentMedia), ("country", WordClass.Country | WordClass.Nationality | WordClass.Capital),
        ("government", WordClass.GovernmentMetonym | WordClass.BodyState | WordClass.BodyLaw | WordClass.BodyInternational | WordClass.CentralBank),
        ("party", WordClass.Party | WordClass.Armed), ("company", WordClass.Company), ("bank", WordClass.Bank), ("research", WordClass.ThinkTank | WordClass.University),
        ("monitor", WordClass.Monitor), ("union", WordClass.Union | WordClass.Club), ("leader", WordClass.Leader), ("title", WordClass.TitleOfficial),
    ];
}
