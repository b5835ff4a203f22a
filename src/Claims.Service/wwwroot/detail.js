// The card beside the article: what is known of the sentence that is pointed at, and the form that corrects it.

import { byId, foundOf, formOf, labels, make, nameOf, percent, standingOf, styleOf } from "./words.js";

const card = () => byId("detail");
let editing = false;

export const isEditing = () => editing;

/** Says how to go on while no sentence is pointed at. */
export function showHint() {
  editing = false;
  card().className = "card resting";
  card().replaceChildren(
    make("h3", { id: "detail-title" }, "Point at a sentence"),
    make("p", { className: "hint" }, "Its source, the words that give it away and how sure the label is appear here. Click a sentence to correct it."),
    make("p", { className: "hint keys" }, make("kbd", {}, "←"), " ", make("kbd", {}, "→"), " move, ", make("kbd", {}, "Enter"), " corrects, ", make("kbd", {}, "Esc"), " closes"));
}

/** Shows what is known of a sentence. */
export function showDetail(sentence, correction) {
  editing = false;
  draw(sentence, correction, []);
}

/** Shows the form. onKeep gets label and source; onClose ends the form without a change, onWithdraw takes a correction back. */
export function edit(sentence, correction, sources, { onKeep, onWithdraw, onClose }) {
  editing = true;
  const label = correction?.label ?? sentence.label;
  const source = make("input", { type: "text", id: "edit-source", value: correction?.source ?? sentence.attribution?.source ?? "", autocomplete: "off" });
  source.setAttribute("list", "edit-sources");
  const fault = make("p", { className: "fault", role: "alert" });
  const form = make("form", { className: "edit", "aria-label": "Correct this sentence", noValidate: true },
    make("fieldset", {}, make("legend", {}, "It is really"), ...labels.map(l => choice(l, l === label))),
    make("label", { className: "field" }, "Source ", source),
    make("datalist", { id: "edit-sources" }, ...sources.map(name => make("option", { value: name }))),
    fault,
    make("p", { className: "row-of-buttons" },
      make("button", { type: "submit", className: "primary" }, "Keep"),
      correction ? make("button", { type: "button", onclick: onWithdraw }, "Take back") : null,
      make("button", { type: "button", onclick: onClose }, "Cancel")));
  form.onsubmit = event => {
    event.preventDefault();
    const chosen = form.querySelector("input[name=label]:checked").value;
    const name = source.value.trim();
    if (chosen !== "ReportedFact" && name === "") {
      fault.textContent = `${chosen === "OfficialStatement" ? "An official statement" : "Expert analysis"} needs a source: the fullest name that the article gives.`;
      source.focus();
      return;
    }
    onKeep(chosen, name);
  };
  draw(sentence, correction, [form]);
  card().classList.add("editing");
  form.querySelector("input:checked").focus();
}

function choice(label, checked) {
  const input = make("input", { type: "radio", name: "label", value: label, checked });
  return make("label", { className: "choice" }, input, make("span", { className: `sentence ${styleOf[label]}` }, nameOf[label]));
}

function draw(sentence, correction, more) {
  const label = correction?.label ?? sentence.label;
  card().className = `card ${styleOf[label]}`;
  const meter = make("span", { className: "meter", "aria-hidden": "true" }, make("i"));
  meter.firstChild.style.width = `${sentence.confidence * 100}%`;
  card().replaceChildren(
    make("h3", { id: "detail-title" }, nameOf[label], make("span", { className: "confidence" }, correction ? "corrected" : percent(sentence.confidence))),
    correction ? null : meter,
    make("dl", { className: "rows" }, ...rows(sentence, correction).filter(([, value]) => value).map(([key, value]) => make("div", {}, make("dt", {}, key), make("dd", {}, value)))),
    ...more);
}

function rows(sentence, correction) {
  const a = sentence.attribution;
  if (correction)
    return [["Source", correction.source || "none; the report itself"], ["Was", `${nameOf[sentence.label]}, ${a?.source ?? "no source"}`]];
  const others = labels.filter(l => l !== sentence.label).map(l => `${styleOf[l]}\u00A0${percent(sentence.probabilities[l])}`).join(", ");
  if (!a)
    return [["Source", "none; the report itself"], ["Doubt", sentence.doubt], ["Otherwise", others]];
  return [["Source", a.source ?? "not known"], ["Standing", standingOf[a.role]], ["Evidence", a.evidence === a.source ? null : words(a.evidence)], ["Cue", words(a.cue?.text)],
    ["Words", formOf[a.form]], ["Found", foundOf[a.resolvedBy] + (a.inferred ? " (inferred)" : "")],
    ["Doubt", sentence.doubt], ["Otherwise", others]];
}

const words = text => text ? `\u201C${text}\u201D` : null;
