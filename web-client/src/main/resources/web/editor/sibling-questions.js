import { difference, rightTexts } from './answer-key.js';
import { changed } from './bank-document.js';
import { numberOf } from './number-fields.js';
import { normalized } from './search-text.js';

/**
 * Returns the other questions of the entry that still have an old answer, as `{old, now, questions, mentions}`: in
 * `questions` it is a correct answer, in `mentions` it only occurs in the text. Returns null if there are none, or if
 * the change cannot be applied to them.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {!trivium.BankDocument} doc
 * @param {!trivium.BankDocument} read the document before all edits
 * @return {?trivium.UncorrectedSiblings}
 */
export function uncorrectedSiblings(question, { questions }, read) {
  const before = question.entry < 0 ? undefined : read.questions.find(({ id }) => id === question.id);
  if (!before || before === question || before.kind !== question.kind) {
    return null;
  }
  const { removed, added } = difference(before, question);
  if (removed.length !== added.length || !(removed.length === 1 || (removed.length && question.kind === 'number'))) {
    return null;
  }
  const [old] = removed;
  const [now] = added;
  const others = questions.filter(({ entry, id }) => entry === question.entry && id !== question.id);
  const right = others.filter((sibling) => accepts(sibling, now) && rightTexts(sibling).some((text) => same(text, old)));
  const mentions = others.filter((sibling) => !right.includes(sibling) && [sibling.prompt, sibling.explanation].some((text) => normalized(text).includes(normalized(old))));
  return right.length || mentions.length ? { old, now, questions: right, mentions } : null;
}

/**
 * Returns the questions with the corrected answer.
 *
 * @param {!trivium.UncorrectedSiblings} siblings
 * @return {!Array<!trivium.EditedQuestion>}
 */
export function correctedSiblings({ old, now, questions }) {
  const corrected = (text) => (same(text, old) ? now : text);
  return questions.map((question) => {
    switch (question.kind) {
      case 'text':
        return changed(question, { accepted: question.accepted.map(corrected) });
      case 'number':
        return changed(question, { value: corrected(question.value) });
      default:
        return changed(question, { choices: ofChoices(question.choices, old, now) });
    }
  });
}

/** Corrects the choices. If the new answer is one of the wrong choices, it is marked instead. */
function ofChoices(choices, old, now) {
  const exists = choices.some(({ text }) => same(text, now));
  return choices.map((choice) => {
    const isOld = choice.right && same(choice.text, old);
    return exists ? { ...choice, right: same(choice.text, now) || (choice.right && !isOld) } : isOld ? { ...choice, text: now } : choice;
  });
}

function accepts({ kind }, now) {
  return ['choice', 'several', 'text'].includes(kind) || (kind === 'number' && Number.isFinite(numberOf(now)));
}

function same(left, right) {
  return normalized(left) === normalized(right);
}
