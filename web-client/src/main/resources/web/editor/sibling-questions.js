import { difference, rightTexts } from './answer-key.js';
import { changed } from './bank-document.js';
import { numberOf } from './number-fields.js';
import { normalized } from './search-text.js';

/**
 * What was corrected here and other questions of the same entry still say, `{old, now, questions, mentions}`: `questions` have it for
 * right, and `mentions` have it in their words; null where nothing does, or where it can't be told what stands for what.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {!trivium.BankDocument} doc
 * @param {!trivium.BankDocument} read the document as it was before anybody changed it
 * @return {?trivium.UncorrectedSiblings}
 */
export function uncorrectedSiblings(question, { questions }, read) {
  const before = question.entry < 0 ? undefined : read.questions.find(({ id }) => id === question.id);
  if (!before || before === question || before.kind !== question.kind) {
    return null;
  }
  const { gone, come } = difference(before, question);
  if (gone.length !== come.length || !(gone.length === 1 || (gone.length && question.kind === 'number'))) {
    return null;
  }
  const [old] = gone;
  const [now] = come;
  const others = questions.filter(({ entry, id }) => entry === question.entry && id !== question.id);
  const right = others.filter((other) => takes(other, now) && rightTexts(other).some((text) => same(text, old)));
  const mentions = others.filter((other) => !right.includes(other) && [other.prompt, other.explanation].some((text) => normalized(text).includes(normalized(old))));
  return right.length || mentions.length ? { old, now, questions: right, mentions } : null;
}

/**
 * The same questions, corrected.
 *
 * @param {!trivium.UncorrectedSiblings} siblings
 * @return {!Array<!trivium.EditedQuestion>}
 */
export function correctedSiblings({ old, now, questions }) {
  const follow = (text) => (same(text, old) ? now : text);
  return questions.map((question) => {
    switch (question.kind) {
      case 'text':
        return changed(question, { accepted: question.accepted.map(follow) });
      case 'number':
        return changed(question, { value: follow(question.value) });
      default:
        return changed(question, { choices: ofChoices(question.choices, old, now) });
    }
  });
}

/** The new answer may be among the wrong choices: then it is the mark that goes there. */
function ofChoices(choices, old, now) {
  const there = choices.some(({ text }) => same(text, now));
  return choices.map((choice) => {
    const isOld = choice.right && same(choice.text, old);
    return there ? { ...choice, right: same(choice.text, now) || (choice.right && !isOld) } : isOld ? { ...choice, text: now } : choice;
  });
}

function takes({ kind }, now) {
  return ['choice', 'several', 'text'].includes(kind) || (kind === 'number' && Number.isFinite(numberOf(now)));
}

function same(one, other) {
  return normalized(one) === normalized(other);
}
