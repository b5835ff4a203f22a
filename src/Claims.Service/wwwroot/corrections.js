// Collects corrections over all articles of a visit, in the form of training data.

import { trainingTable } from "./csv.js";

const articles = new Map();

/** A name for the article that no other has: its first words and a fingerprint of its text. */
export function articleId(sentences) {
  let hash = 0x811c9dc5;
  for (const { text } of sentences) {
    for (let i = 0; i < text.length; i++)
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  const words = (sentences[0]?.text ?? "").toLowerCase().match(/[a-z0-9]+/g) ?? ["article"];
  return `web-${words.slice(0, 5).join("-").slice(0, 40)}-${hash.toString(16).padStart(8, "0")}`;
}

export const correctionOf = (id, sentence) => articles.get(id)?.corrected.get(sentence.sentence);

export function correct(id, sentences, sentence, label, source) {
  if (!articles.has(id))
    articles.set(id, { sentences, corrected: new Map() });
  articles.get(id).corrected.set(sentence.sentence, { label, source });
}

export function withdraw(id, number) {
  const article = articles.get(id);
  article?.corrected.delete(number);
  if (article?.corrected.size === 0)
    articles.delete(id);
}

export const discardAll = () => articles.clear();

/** All corrections in reading order. */
export const all = () => [...articles].flatMap(([id, { sentences, corrected }]) =>
  sentences.filter(s => corrected.has(s.sentence)).map(sentence => ({ id, sentence, ...corrected.get(sentence.sentence) })));

/** The file for 'claims train --data'; with the other sentences of the corrected articles where their labels were checked, too. */
export function trainingFile(whole) {
  const rows = [];
  for (const [id, { sentences, corrected }] of articles) {
    for (const sentence of sentences) {
      const correction = corrected.get(sentence.sentence);
      if (correction)
        rows.push(row(id, sentence, correction.label, correction.source));
      else if (whole)
        rows.push(row(id, sentence, sentence.label, sentence.attribution?.source ?? ""));
    }
  }
  return trainingTable(rows);
}

const roleOf = { OfficialStatement: "official", ExpertAnalysis: "expert" };

function row(id, { paragraph, sentence, text, attribution }, label, source) {
  const same = attribution && source === (attribution.source ?? "");
  // The words that name the source must stand in the sentence; of another source the page knows only its name.
  const mention = same ? attribution.mention?.text : text.includes(source) ? source : "";
  return {
    article_id: id, paragraph, sentence, text, label, source,
    mention: source ? mention : "",
    cue: source ? attribution?.cue?.text : "",
    form: source ? attribution?.form : "",
    role: source ? roleOf[label] ?? otherRole(attribution) : "",
  };
}

// A reported fact may rest on a witness, a newsroom or nobody with a name, but on no official and no expert.
const otherRole = attribution => ["individual", "media", "unnamed"].includes(attribution?.role) ? attribution.role : "individual";
