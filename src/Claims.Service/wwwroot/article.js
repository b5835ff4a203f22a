// Shows the article: paragraphs of sentences, of which one at a time can be reached with the Tab key and the others with the arrow keys.

import { make, nameOf, percent, styleOf } from "./words.js";

/** Draws the article anew. Gives the elements of the sentences in reading order. */
export function drawArticle(target, sentences) {
  const paragraphs = [];
  const elements = sentences.map((sentence, index) => {
    const element = drawSentence(sentence, index);
    if (sentence.paragraph !== sentences[index - 1]?.paragraph)
      paragraphs.push(make("p"));
    else
      paragraphs.at(-1).append(" ");
    paragraphs.at(-1).append(element);
    return element;
  });
  if (isTitle(sentences))
    paragraphs[0].className = "title";
  target.replaceChildren(...paragraphs);
  return elements;
}

// A first paragraph of a few words without a full stop is a headline.
const isTitle = ([first, second]) => first && second?.paragraph !== first.paragraph && first.text.length < 140 && !/[.!?:;,"\u201D]$/.test(first.text);

function drawSentence(sentence, index) {
  const element = make("span", { role: "button", tabIndex: index === 0 ? 0 : -1, "data-index": index, "aria-haspopup": "dialog" });
  paint(element, sentence, null);
  return element;
}

/** Shows a sentence by its label, or by the one to which it was corrected. */
export function paint(element, sentence, correction) {
  const label = correction?.label ?? sentence.label;
  element.className = `sentence ${styleOf[label]}${correction ? " corrected" : ""}`;
  // Not as hidden text inside: it would leave an empty piece of the sentence behind at the end of the line before.
  element.setAttribute("aria-label", `${nameOf[label]}${correction ? ", corrected" : `, ${percent(sentence.confidence)} sure`}: ${sentence.text}`);
  element.replaceChildren(...marked(sentence));
}

// The words that name the source and those that attribute; where one stands inside the other, the first is shown.
function marked({ start, text, attribution }) {
  const parts = [];
  let at = 0;
  const marks = [["mention", attribution?.mention], ["cue", attribution?.cue]]
    .filter(([, span]) => span && span.start >= start && span.end <= start + text.length && span.end > span.start)
    .sort(([, a], [, b]) => a.start - b.start);
  for (const [style, span] of marks) {
    if (span.start - start < at)
      continue;
    parts.push(text.slice(at, span.start - start), make("span", { className: style }, text.slice(span.start - start, span.end - start)));
    at = span.end - start;
  }
  return [...parts, text.slice(at)];
}

/** Moves among sentences with the arrow keys, past those that a filter has muted. */
export function moveByKeys(target, elements, onChoose) {
  target.onkeydown = event => {
    const element = event.target.closest(".sentence");
    if (!element || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const open = elements.filter(e => e === element || !e.classList.contains("muted"));
    const at = open.indexOf(element);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: open.length - 1 }[event.key];
    if (open[to]) {
      event.preventDefault();
      reach(elements, open[to]);
      open[to].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(element);
    }
  };
}

/** Makes one sentence the one that the Tab key reaches. */
export function reach(elements, element) {
  for (const other of elements)
    other.tabIndex = other === element ? 0 : -1;
}
