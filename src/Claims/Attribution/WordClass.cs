namespace Claims;

/// <summary>What the word lists say of a token. A token may belong to several classes.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    // Cues
    CueSpeech = 1UL << 0,
    CueClaim = 1UL << 1,
    CueOpinion = 1UL << 2,
    CueIntent = 1UL << 3,
    CueFinding = 1UL << 4,
    CueManner = 1UL << 5,
    CueNoun = 1UL << 6,
    CuePhrase = 1UL << 7,

    // People with the authority of an office
    OfficeState = 1UL << 8,
    OfficeLaw = 1UL << 9,
    OfficeMilitary = 1UL << 10,
    OfficeParty = 1UL << 11,
    OfficeCompany = 1UL << 12,
    OfficeOther = 1UL << 13,
    Spokesperson = 1UL << 14,
    OfficeLegal = 1UL << 15,

    // People cited for knowledge
    ProfessionAcademic = 1UL << 16,
    ProfessionMarket = 1UL << 17,
    ProfessionOther = 1UL << 18,

    // People who speak for themselves, and sources without standing
    Occupation = 1UL << 19,
    Relation = 1UL << 20,
    Witness = 1UL << 21,
    Activist = 1UL << 22,
    Sport = 1UL << 23,
    Arts = 1UL << 24,
    Unnamed = 1UL << 25,

    // Documents
    DocumentOfficial = 1UL << 26,
    DocumentStudy = 1UL << 27,
    DocumentReport = 1UL << 28,
    DocumentMedia = 1UL << 29,

    // Places
    Country = 1UL << 30,
    Nationality = 1UL << 31,
    Capital = 1UL << 32,
    GovernmentMetonym = 1UL << 33,
    Region = 1UL << 34,

    // Bodies
    BodyState = 1UL << 35,
    BodyLaw = 1UL << 36,
    BodyInternational = 1UL << 37,
    CentralBank = 1UL << 38,
    Party = 1UL << 39,
    Armed = 1UL << 40,
    Company = 1UL << 41,
    Bank = 1UL << 42,
    ThinkTank = 1UL << 43,
    University = 1UL << 44,
    Monitor = 1UL << 45,
    Union = 1UL << 46,
    Club = 1UL << 47,
    Media = 1UL << 48,

    // Names
    Leader = 1UL << 49,
    TitleOfficial = 1UL << 50,
    TitleAcademic = 1UL << 51,
    TitlePlain = 1UL << 52,
    FirstName = 1UL << 53,
    Male = 1UL << 54,
    Female = 1UL << 55,

    // Closed-class words
    Determiner = 1UL << 56,
    Preposition = 1UL << 57,
    Conjunction = 1UL << 58,
    Pronoun = 1UL << 59,
    Relative = 1UL << 60,
    Auxiliary = 1UL << 61,
    Adverb = 1UL << 62,
    Time = 1UL << 63,

    AnyCueVerb = CueSpeech | CueClaim | CueOpinion | CueIntent | CueFinding | CueManner,
    AnyOffice = OfficeState | OfficeLaw | OfficeMilitary | OfficeParty | OfficeCompany | OfficeOther | Spokesperson | OfficeLegal,
    AnyProfession = ProfessionAcademic | ProfessionMarket | ProfessionOther,
    AnyIndividual = Occupation | Relation | Witness | Activist | Sport | Arts,
    AnyDocument = DocumentOfficial | DocumentStudy | DocumentReport | DocumentMedia,
    AnyBody = BodyState | BodyLaw | BodyInternational | CentralBank | Party | Armed | Company | Bank | ThinkTank | University | Monitor | Union | Club | Media,
    AnyTitle = TitleOfficial | TitleAcademic | TitlePlain,

    /// <summary>Words that name a kind of source: what a description such as "the ministry" can be headed by.</summary>
    SourceNoun = AnyOffice | AnyProfession | AnyIndividual | Unnamed | AnyDocument | AnyBody,
}
