import { explained } from './answer-key.js';
import { amounts, numberText } from './number-fields.js';
import { normalized } from './search-text.js';

/**
 * Converts between a bank as the server stores it (`BankForm`, protocol/README.md) and the document that is edited:
 * `{title, format, entries, unasked, problems, source, marks, questions, next}`. A question of the document has the
 * fields of all kinds, so that a change of kind loses nothing, and a permanent `id`.
 */

/** Fields that a score depends on: it is discarded when one of them changes. */
const SCORED = ['kind', 'prompt', 'choices', 'accepted', 'value', 'tolerance', 'unit', 'items', 'pairs', 'decoys'];

export const BLANK = Object.freeze({
  kind: 'choice',
  prompt: '',
  choices: [],
  /** Whether any of several correct choices counts. */
  any: false,
  accepted: [],
  value: '',
  tolerance: '',
  unit: '',
  items: [],
  pairs: [],
  /** Partners that match no item. */
  decoys: [],
  explanation: '',
  /** Whether the explanation was taken from the notes. */
  noted: false,
  /** An explanation that states an earlier correct answer: `{text, noted, right}`. */
  outdated: null,
  /** The entry that the question was made from, and else the line that it belongs to: -1 and 0 if there is none. */
  entry: -1,
  line: 0,
  /** In ms; 0 means the limit of the room. */
  limit: 0,
  worth: 1,
  picture: '',
  off: false,
  /** Whether it is drawn only if the host wants more questions. */
  spare: false,
  score: null,
  /** Results in past rooms. */
  past: null,
  /** Whether the question is new and unfinished, so that missing parts are not marked as faults. */
  fresh: false,
  /** The form as the server sent it, while nothing has changed: an untouched question is returned unchanged. */
  wire: null,
});

export const EMPTY_DOC = Object.freeze({
  title: '',
  format: '',
  entries: [],
  unasked: [],
  problems: [],
  source: [],
  marks: [],
  examples: [],
  questions: [],
  next: 1,
});

/**
 * Returns the document for a response of `GET /api/banks/NAME` or `POST /api/banks/read`.
 *
 * @param {!trivium.BankPreview} preview
 * @return {!trivium.BankDocument}
 */
export function docOf({ format = '', bank, scores = [], played = [], marks = [], source = [], examples = [] }) {
  const { title, entries = [], unasked = [], problems = [], questions = [] } = bank;
  return {
    title,
    format,
    entries,
    unasked,
    problems,
    source,
    marks,
    examples,
    questions: questions.map((form, index) => ({
      ...fromForm(form),
      id: `q${index + 1}`,
      noted: isNoted(form, entries),
      score: scores[index] ?? null,
      past: played[index] ?? null,
    })),
    next: questions.length + 1,
  };
}

function isNoted({ explanation = '', entry }, entries) {
  return explanation !== '' && normalized(entries[entry]?.answer ?? '').includes(normalized(explanation));
}

/**
 * Returns the `BankForm` to save. An entry is no longer unusable once somebody has written a question for it.
 *
 * @param {!trivium.BankDocument} doc
 * @return {!trivium.BankForm}
 */
export function bankOf({ title, entries, unasked, problems, source, marks, examples = [], questions }) {
  const asked = new Set(questions.map(({ entry }) => entry));
  return withoutEmpty({
    format: 'trivium-bank/1',
    title: title.trim(),
    entries,
    questions: questions.map(toForm),
    unasked: unasked.filter(({ entry }) => !asked.has(entry)),
    problems,
    notes: source.length ? withoutEmpty({ lines: source, marks, examples }) : null,
  });
}

/**
 * @param {!trivium.QuestionForm} form
 * @return {!trivium.EditedQuestion}
 */
export function fromForm(form) {
  const { choices = [], correct = [], partners = [] } = form;
  const common = {
    ...BLANK,
    kind: form.kind,
    prompt: form.prompt,
    explanation: form.explanation ?? '',
    entry: form.entry ?? -1,
    limit: form.limit ?? 0,
    worth: form.worth ?? 1,
    picture: form.picture ?? '',
    off: form.off ?? false,
    spare: form.spare ?? false,
    wire: form,
  };
  switch (form.kind) {
    case 'text':
      return { ...common, accepted: form.accepted ?? [] };
    case 'number':
      return { ...common, value: numberText(form.value), tolerance: form.tolerance ? numberText(form.tolerance) : '', unit: form.unit ?? '' };
    case 'order':
      return { ...common, items: correct.map((number) => choices[number]) };
    case 'match':
      return {
        ...common,
        pairs: choices.map((left, index) => ({ left, right: partners[correct[index]] ?? '' })),
        decoys: partners.filter((_, number) => !correct.includes(number)),
      };
    default:
      return {
        ...common,
        kind: form.kind === 'choice' && isTrueFalse(choices) ? 'truefalse' : form.kind,
        any: form.kind === 'choice' && correct.length > 1,
        choices: choices.map((text, index) => ({ text, right: correct.includes(index) })),
      };
  }
}

/**
 * Returns a question as it is saved: without empty rows, and with shuffled items and partners.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {!trivium.QuestionForm}
 */
export function toForm(question) {
  if (question.wire) {
    return question.wire;
  }
  const { kind, prompt, explanation, entry, limit, worth, picture, off, spare } = question;
  return withoutEmpty({
    kind: kind === 'truefalse' ? 'choice' : kind,
    prompt: prompt.trimEnd().replace(/^(\s*\n)+/, ''),
    ...answerOf(question),
    explanation: explanation.trim(),
    entry: entry < 0 ? null : entry,
    limit: limit || null,
    worth: worth === 1 ? null : worth,
    picture,
    off: off || null,
    spare: spare || null,
  });
}

function answerOf(question) {
  switch (question.kind) {
    case 'text':
      return { accepted: filled(question.accepted) };
    case 'number': {
      const { value, tolerance } = amounts(question);
      return { value, tolerance: tolerance || null, unit: question.unit.trim() };
    }
    case 'order':
      return shuffledOrder(filled(question.items));
    case 'match':
      return shuffledMatch(question);
    default: {
      const choices = question.choices.filter(({ text }) => text.trim());
      return {
        choices: choices.map(({ text }) => text.trim()),
        correct: choices.flatMap(({ right }, index) => (right ? [index] : [])),
      };
    }
  }
}

function shuffledOrder(items) {
  const places = shuffle(items.length, items.join());
  return { choices: places.map((place) => items[place]), correct: items.map((_, number) => places.indexOf(number)) };
}

function shuffledMatch({ pairs, decoys }) {
  const whole = pairs.filter(({ left, right }) => left.trim() && right.trim());
  const partners = [...whole.map(({ right }) => right.trim()), ...filled(decoys)];
  const places = shuffle(partners.length, partners.join());
  return {
    choices: whole.map(({ left }) => left.trim()),
    partners: places.map((place) => partners[place]),
    correct: whole.map((_, number) => places.indexOf(number)),
  };
}

/**
 * Returns the numbers below `size` in a pseudo-random order that depends only on the text, and is never the ascending
 * one.
 */
function shuffle(size, text) {
  let seed = [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
  const places = Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last -= 1) {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    const swapped = seed % (last + 1);
    [places[last], places[swapped]] = [places[swapped], places[last]];
  }
  return places.every((place, index) => place === index) ? [...places.slice(1), ...places.slice(0, 1)] : places;
}

/**
 * Returns the question with some fields changed, and without an explanation that no longer applies.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {!Object} part
 * @return {!trivium.EditedQuestion}
 */
export function changed(question, part) {
  const scored = SCORED.some((field) => field in part && part[field] !== question[field]);
  const otherPrompt = 'prompt' in part && part.prompt !== question.prompt;
  // Somebody who edits a question wants it to be asked.
  const spare = part.spare ?? (question.spare && !scored);
  return explained(question, { ...question, ...part, spare, wire: null, score: scored ? null : question.score, past: otherPrompt ? null : question.past });
}

/**
 * @param {!Array<string>} texts
 * @return {!Array<string>}
 */
export function filled(texts) {
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** The two choices of true-or-false questions in all languages that the server supports. */
const PAIRS = ['true,false', 'wahr,falsch', 'richtig,falsch', 'vrai,faux', 'verdadero,falso', 'verdadeiro,falso', 'vero,falso', 'waar,onwaar'];

/**
 * @param {!Array<string>} choices
 * @return {boolean}
 */
export function isTrueFalse(choices) {
  const plain = choices.map((choice) => choice.trim().toLowerCase());
  return PAIRS.includes(plain.join()) || PAIRS.includes(plain.toReversed().join());
}

/** Removes empty fields: null, "" and []. */
function withoutEmpty(fields) {
  const hasContent = (value) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => hasContent(value)));
}
