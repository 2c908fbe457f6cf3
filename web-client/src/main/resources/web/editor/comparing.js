import { taggedBank } from '../host/api.js';
import { differences, united } from './compare.js';
import { docOf } from './form.js';

/**
 * What is done where somebody else saved the same bank meanwhile.
 *
 * @param page `desk()`, `change(part)`, `does(change)`, `settle()` that closes the dialog, and `save()`
 */
export function comparing({ desk, change, does, settle, save }) {
  const want = (wanted, which) => {
    const { compared } = desk();
    change({ compared: { ...compared, differences: compared.differences.map((one, index) => (which(index) ? { ...one, wanted } : one)) } });
  };
  return {
    async compare() {
      const { name, key, edits } = desk();
      try {
        const { preview, tag } = await taggedBank(name, key);
        const theirs = docOf(preview);
        settle();
        change({ compared: { theirs, tag, base: edits.saved, differences: differences(edits.saved, edits.doc, theirs) }, open: '', problem: '' });
        scrollTo(0, 0);
        document.querySelector('.is-compared h1').focus();
      } catch ({ message }) {
        change({ ask: { ...desk().ask, problem: message } });
      }
    },
    want: (index, side) => want(side, (one) => one === index),
    wantAll: (side) => want(side, () => true),
    leaveCompared: () => change({ compared: null }),
    /** From here on it is their bank that was changed: so the next to save in between is noticed too. */
    unite() {
      const { compared, edits } = desk();
      const { theirs, tag, base, differences: chosen } = compared;
      const doc = united(base, edits.doc, theirs, chosen);
      does({ type: 'saved', doc: theirs });
      does({ type: 'read', doc, what: 'the uniting' });
      change({ compared: null, tag, at: '' });
      save();
    },
  };
}
