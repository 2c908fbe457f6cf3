import { normalized } from './search-text.js';

/** The correct answer of a question, and whether its explanation still applies to it. */

/** Kinds whose explanations list the whole answer, so that an addition makes them incomplete. */
const WHOLE = ['several', 'order', 'match'];

/**
 * Returns the correct answers as texts.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {!Array<string>}
 */
export function rightTexts(question) {
  return answerParts(question).map(({ text }) => text);
}

/**
 * Returns the answers that were correct only before a change, and those that are correct only after it.
 *
 * @param {!trivium.EditedQuestion} before
 * @param {!trivium.EditedQuestion} after
 * @return {{removed: !Array<string>, added: !Array<string>}}
 */
export function difference(before, after) {
  const [old, now] = [answerParts(before), answerParts(after)];
  const without = (facts, excluded) => facts.filter(({ key }) => excluded.every((fact) => fact.key !== key)).map(({ text }) => text);
  return { removed: without(old, now), added: without(now, old) };
}

/**
 * Returns the question `after` a change, without an explanation from the notes that states the old answer. The
 * explanation is stored in `outdated`, and returns if the old answer does.
 *
 * @param {!trivium.EditedQuestion} before
 * @param {!trivium.EditedQuestion} after
 * @return {!trivium.EditedQuestion}
 */
export function explained(before, after) {
  const { outdated } = after;
  if (after.explanation !== before.explanation) {
    return { ...after, noted: false, outdated: null };
  }
  if (outdated) {
    return rightOf(after) === outdated.right ? { ...after, explanation: outdated.text, noted: outdated.noted, outdated: null } : after;
  }
  return explanationApplies(before, after)
    ? after
    : { ...after, explanation: '', noted: false, outdated: { text: before.explanation, noted: before.noted, right: rightOf(before) } };
}

function explanationApplies(before, after) {
  const explanation = normalized(before.explanation);
  if (!explanation || before.kind !== after.kind) {
    return true;
  }
  const { removed, added } = difference(before, after);
  const isFromNotes = before.noted || rightTexts(before).some((text) => comparable(text) === comparable(before.explanation));
  return !isFromNotes || !(removed.some((text) => contains(explanation, text)) || (WHOLE.includes(after.kind) && added.some((text) => !contains(explanation, text))));
}

/** Whether an explanation contains a text. Notes may write 9,9 and 1,234 where the form has 9.9 and 1234. */
function contains(explanation, text) {
  return [explanation, explanation.replaceAll(',', '.'), explanation.replace(/(\d)[,\s'’](?=\d{3})/g, '$1')].some((spelling) => spelling.includes(comparable(text)));
}

function comparable(text) {
  return normalized(text).replace(/\.$/, '');
}

function rightOf(question) {
  return JSON.stringify([question.kind, ...answerParts(question).map(({ key }) => key)]);
}

/** Returns the parts of the correct answer, each with a key that identifies its text and, if it matters, its place. */
function answerParts({ kind, choices, accepted, value, unit, items, pairs }) {
  const keyed = (texts) => texts.filter((text) => text.trim()).map((text) => ({ text: text.trim(), key: comparable(text) }));
  switch (kind) {
    case 'text':
      return keyed(accepted);
    case 'number':
      return keyed(unit.trim() ? [value, value && `${value} ${unit.trim()}`] : [value]);
    case 'order':
      return keyed(items).map(({ text, key }, place) => ({ text, key: `${place} ${key}` }));
    case 'match':
      return pairs.flatMap(({ left, right }) => keyed([right]).map(({ text, key }) => ({ text, key: `${comparable(left)} → ${key}` })));
    default:
      return keyed(choices.filter(({ right }) => right).map(({ text }) => text));
  }
}
