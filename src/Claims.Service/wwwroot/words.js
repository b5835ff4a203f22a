// Labels and findings in the words that readers see, and the one way in which elements are made: text is always text, never markup.

export const labels = ["OfficialStatement", "ExpertAnalysis", "ReportedFact"];
export const nameOf = { OfficialStatement: "Official statement", ExpertAnalysis: "Expert analysis", ReportedFact: "Reported fact" };
export const styleOf = { OfficialStatement: "official", ExpertAnalysis: "expert", ReportedFact: "reported" };
export const standingOf = {
  official: "speaks for an office or organisation",
  expert: "cited for knowledge",
  individual: "speaks for themselves",
  media: "another newsroom",
  unnamed: "unnamed, standing unknown",
};
export const formOf = { direct: "quoted", mixed: "partly quoted", indirect: "paraphrased" };
export const foundOf = {
  mention: "named in this sentence",
  name: "short name, matched with the fuller one",
  description: "description, matched with a name",
  pronoun: "pronoun, matched with a speaker",
  quotation: "carried through a running quotation",
  continuation: "carried over from the sentence before",
  unresolved: "not found",
};

export const percent = share => `${Math.round(share * 100)}\u202F%`;
export const plural = (count, one, many = one + "s") => `${count} ${count === 1 ? one : many}`;

/** Makes an element: properties, then children, where strings become text. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role")
      element.setAttribute(key, value);
    else
      element[key] = value;
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);
