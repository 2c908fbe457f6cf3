import { changed, fromForm, toForm } from './bank-document.js';
import { namesOf } from './notes-merge.js';
import { normalized } from './search-text.js';

/** What makes the answer of a question; where players are given choices they are part of it. */
const SAID_OF_ANSWER = ['choices', 'accepted', 'value', 'tolerance', 'unit', 'items', 'pairs', 'decoys'];

const words = new WeakMap();

/**
 * Two who changed the same bank, question by question: `[{mine, theirs, what, wanted}]`; of what was deleted or added one side is
 * null. `what` says who did what, `wanted` whose is taken: that of the only one who changed it, mine where both did, and none is lost that one
 * of them changed and the other deleted.
 *
 * @param {!trivium.BankDocument} base the document from which both began
 * @param {!trivium.BankDocument} mine
 * @param {!trivium.BankDocument} theirs
 * @return {!Array<!trivium.Difference>}
 */
export function differences(base, mine, theirs) {
  const before = new Map(base.questions.map((question) => [question.id, question]));
  const left = new Set(theirs.questions);
  const take = (fits) => {
    for (const other of left) {
      if (fits(other)) {
        left.delete(other);
        return other;
      }
    }
    return null;
  };
  const partners = new Map();
  const pair = (fits) =>
    mine.questions.filter((question) => !partners.get(question)).forEach((question) => partners.set(question, take((other) => fits(question, other))));
  pair((one, other) => same(one, other));
  pair((one, other) => same(before.get(one.id), other));
  pair((one, other) => asksAlike(one, other) || asksAlike(before.get(one.id), other));
  pair((one, other) => answersAlike(before.get(one.id), other));
  const kept = new Set(mine.questions.map(({ id }) => id));
  const deleted = base.questions.filter(({ id }) => !kept.has(id));
  const ofMine = mine.questions.map((question) => difference(question, partners.get(question), before.get(question.id)));
  const ofTheirs = [...left].map((other) => difference(null, other, deleted.find((one) => same(one, other)) ?? deleted.find((one) => asksAlike(one, other) || answersAlike(one, other))));
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
 * What was chosen, as one document. The notes are those of whoever changed them, mine where both did.
 *
 * @param {!trivium.BankDocument} base
 * @param {!trivium.BankDocument} mine
 * @param {!trivium.BankDocument} theirs
 * @param {!Array<!trivium.Difference>} chosen
 * @return {!trivium.BankDocument}
 */
export function merged(base, mine, theirs, chosen) {
  const ground = theirs.source.join('\n') === base.source.join('\n') ? mine : mine.source.join('\n') === base.source.join('\n') ? theirs : mine;
  const byMine = new Map(chosen.filter((one) => one.mine).map((one) => [one.mine, one]));
  const questions = mine.questions.flatMap((question) => {
    const one = byMine.get(question);
    return !one || one.wanted === 'mine' ? [moved(question, mine, ground)] : one.theirs ? [inPlaceOf(moved(question, mine, ground), moved(one.theirs, theirs, ground))] : [];
  });
  let { next } = mine;
  const added = chosen.filter((one) => !one.mine && one.wanted === 'theirs').map((one) => ({ ...moved(one.theirs, theirs, ground), id: `q${next++}` }));
  return { ...ground, title: mine.title === base.title ? theirs.title : mine.title, questions: [...questions, ...added], next };
}

/** Where their entry is not here, it stays with the one that it was changed from. */
function inPlaceOf(old, question) {
  const entry = question.entry < 0 ? old.entry : question.entry;
  return { ...question, id: old.id, ...(entry === question.entry ? {} : { entry, wire: null }) };
}

/** A question of one document in another: it belongs to the entry that reads alike there, or to none. */
function moved(question, from, to) {
  if (from.entries === to.entries || question.entry < 0) {
    return question;
  }
  const entry = namesOf(to.entries).indexOf(namesOf(from.entries)[question.entry]);
  return entry === question.entry ? question : { ...question, entry, line: 0, wire: null };
}

function same(one, other) {
  return one && other ? one === other || said(one) === said(other) : !one && !other;
}

/** Both as they would be written anew, for what nobody touched has the fields in another order; where they stand is no difference. */
function said(question) {
  if (!words.has(question)) {
    words.set(question, JSON.stringify({ ...toForm(changed(fromForm(toForm(question)), {})), entry: 0 }));
  }
  return words.get(question);
}

function asksAlike(one, other) {
  return Boolean(one) && normalized(one.prompt) === normalized(other.prompt);
}

/** It is asked in other words. */
function answersAlike(one, other) {
  return Boolean(one) && one.kind === other.kind && SAID_OF_ANSWER.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}
