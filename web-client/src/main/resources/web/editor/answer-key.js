import { normalized } from './search-text.js';

/** What is right about a question, and whether its explanation may still stand beside that. */

/** Kinds of which all that is right is said at once: one more makes what was said of them too little. */
const WHOLE = ['several', 'order', 'match'];

/**
 * What is right, as texts.
 *
 * @param {!trivium.EditedQuestion} question
 * @return {!Array<string>}
 */
export function rightTexts(question) {
  return facts(question).map(({ text }) => text);
}

/**
 * What was right and is not any more, and what is right now and was not.
 *
 * @param {!trivium.EditedQuestion} before
 * @param {!trivium.EditedQuestion} after
 * @return {{gone: !Array<string>, come: !Array<string>}}
 */
export function difference(before, after) {
  const [old, now] = [facts(before), facts(after)];
  const without = (those, others) => those.filter(({ key }) => others.every((other) => other.key !== key)).map(({ text }) => text);
  return { gone: without(old, now), come: without(now, old) };
}

/**
 * The question as it is `after` a change, without an explanation that told of the old right answer and that nobody wrote. It is
 * not lost: it comes back with that answer, and `outdated` has it for whoever wants it still.
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
  return holds(before, after)
    ? after
    : { ...after, explanation: '', noted: false, outdated: { text: before.explanation, noted: before.noted, right: rightOf(before) } };
}

function holds(before, after) {
  const told = normalized(before.explanation);
  if (!told || before.kind !== after.kind) {
    return true;
  }
  const { gone, come } = difference(before, after);
  const nobodys = before.noted || rightTexts(before).some((text) => bare(text) === bare(before.explanation));
  return !nobodys || !(gone.some((text) => says(told, text)) || (WHOLE.includes(after.kind) && come.some((text) => !says(told, text))));
}

/** Notes have 9,9 and 1,234 where the form has 9.9 and 1234. */
function says(told, text) {
  return [told, told.replaceAll(',', '.'), told.replace(/(\d)[,\s'’](?=\d{3})/g, '$1')].some((one) => one.includes(bare(text)));
}

function bare(text) {
  return normalized(text).replace(/\.$/, '');
}

function rightOf(question) {
  return JSON.stringify([question.kind, ...facts(question).map(({ key }) => key)]);
}

/** Each with a key that changes with what it says and, where that matters, with its place. */
function facts({ kind, choices, accepted, value, unit, items, pairs }) {
  const keyed = (texts) => texts.filter((text) => text.trim()).map((text) => ({ text: text.trim(), key: bare(text) }));
  switch (kind) {
    case 'text':
      return keyed(accepted);
    case 'number':
      return keyed(unit.trim() ? [value, value && `${value} ${unit.trim()}`] : [value]);
    case 'order':
      return keyed(items).map(({ text, key }, place) => ({ text, key: `${place} ${key}` }));
    case 'match':
      return pairs.flatMap(({ left, right }) => keyed([right]).map(({ text, key }) => ({ text, key: `${bare(left)} → ${key}` })));
    default:
      return keyed(choices.filter(({ right }) => right).map(({ text }) => text));
  }
}
