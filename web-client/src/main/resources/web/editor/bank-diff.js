import { changed, fromForm, toForm } from './bank-document.js';
import { namesOf } from './notes-merge.js';
import { normalized } from './search-text.js';

/** The fields that make up the answer of a question; choices are part of it. */
const ANSWER_FIELDS = ['choices', 'accepted', 'value', 'tolerance', 'unit', 'items', 'pairs', 'decoys'];

const formCache = new WeakMap();

/**
 * Returns the differences between two edited versions of a bank, as `[{mine, theirs, what, wanted}]`; one side is null
 * for a deleted or added question. `what` says who changed what, and `wanted` whose version is selected: that of the
 * only person who changed it, mine if both did, and the changed one if the other person deleted it.
 *
 * @param {!trivium.BankDocument} base the version that both started from
 * @param {!trivium.BankDocument} mine
 * @param {!trivium.BankDocument} theirs
 * @return {!Array<!trivium.Difference>}
 */
export function differences(base, mine, theirs) {
  const before = new Map(base.questions.map((question) => [question.id, question]));
  const left = new Set(theirs.questions);
  const take = (fits) => {
    for (const candidate of left) {
      if (fits(candidate)) {
        left.delete(candidate);
        return candidate;
      }
    }
    return null;
  };
  const partners = new Map();
  const pair = (fits) =>
    mine.questions.filter((question) => !partners.get(question)).forEach((question) => partners.set(question, take((candidate) => fits(question, candidate))));
  pair((question, candidate) => same(question, candidate));
  pair((question, candidate) => same(before.get(question.id), candidate));
  pair((question, candidate) => samePrompt(question, candidate) || samePrompt(before.get(question.id), candidate));
  pair((question, candidate) => sameAnswer(before.get(question.id), candidate));
  const remaining = new Set(mine.questions.map(({ id }) => id));
  const deleted = base.questions.filter(({ id }) => !remaining.has(id));
  const ofMine = mine.questions.map((question) => difference(question, partners.get(question), before.get(question.id)));
  const ofTheirs = [...left].map((question) =>
    difference(null, question, deleted.find((old) => same(old, question)) ?? deleted.find((old) => samePrompt(old, question) || sameAnswer(old, question))),
  );
  return [...ofMine, ...ofTheirs].filter(({ what }) => what);
}

function difference(mine, theirs, before) {
  const isMine = !same(mine, before);
  const isTheirs = !same(theirs, before);
  const what = same(mine, theirs) ? '' : isMine && isTheirs ? 'both' : isMine ? `you ${verb(mine, before)}` : `they ${verb(theirs, before)}`;
  return { mine, theirs, what, wanted: isMine && (mine || !isTheirs) ? 'mine' : 'theirs' };
}

function verb(now, before) {
  return now ? (before ? 'changed' : 'added') : 'deleted';
}

/**
 * Returns the document with the selected versions. The notes come from whoever changed them, from mine if both did.
 *
 * @param {!trivium.BankDocument} base
 * @param {!trivium.BankDocument} mine
 * @param {!trivium.BankDocument} theirs
 * @param {!Array<!trivium.Difference>} chosen
 * @return {!trivium.BankDocument}
 */
export function merged(base, mine, theirs, chosen) {
  const notesFrom = theirs.source.join('\n') === base.source.join('\n') ? mine : mine.source.join('\n') === base.source.join('\n') ? theirs : mine;
  const byMine = new Map(chosen.filter(({ mine: question }) => question).map((choice) => [choice.mine, choice]));
  const questions = mine.questions.flatMap((question) => {
    const choice = byMine.get(question);
    return !choice || choice.wanted === 'mine' ? [transferred(question, mine, notesFrom)] : choice.theirs ? [replacing(transferred(question, mine, notesFrom), transferred(choice.theirs, theirs, notesFrom))] : [];
  });
  let { next } = mine;
  const added = chosen.filter((choice) => !choice.mine && choice.wanted === 'theirs').map((choice) => ({ ...transferred(choice.theirs, theirs, notesFrom), id: `q${next++}` }));
  return { ...notesFrom, title: mine.title === base.title ? theirs.title : mine.title, questions: [...questions, ...added], next };
}

/**
 * Returns their question in place of the old one. If their entry does not exist here, it stays with the entry of the
 * old one.
 */
function replacing(old, question) {
  const entry = question.entry < 0 ? old.entry : question.entry;
  return { ...question, id: old.id, ...(entry === question.entry ? {} : { entry, wire: null }) };
}

/** Returns a question with the entry of another document that has the same text; without an entry if there is none. */
function transferred(question, from, to) {
  if (from.entries === to.entries || question.entry < 0) {
    return question;
  }
  const entry = namesOf(to.entries).indexOf(namesOf(from.entries)[question.entry]);
  return entry === question.entry ? question : { ...question, entry, line: 0, wire: null };
}

function same(left, right) {
  return left && right ? left === right || formOf(left) === formOf(right) : !left && !right;
}

/**
 * Returns the normalized saved form of a question without its entry: untouched questions may have their fields in
 * another order.
 */
function formOf(question) {
  if (!formCache.has(question)) {
    formCache.set(question, JSON.stringify({ ...toForm(changed(fromForm(toForm(question)), {})), entry: 0 }));
  }
  return formCache.get(question);
}

function samePrompt(left, right) {
  return Boolean(left) && normalized(left.prompt) === normalized(right.prompt);
}

/** Whether only the prompts differ. */
function sameAnswer(left, right) {
  return Boolean(left) && left.kind === right.kind && ANSWER_FIELDS.every((field) => JSON.stringify(left[field]) === JSON.stringify(right[field]));
}
