import { taggedBank } from '../host/api.js';
import { differences, merged } from './bank-diff.js';
import { docOf } from './bank-document.js';

/**
 * What is done where somebody else saved the same bank meanwhile.
 *
 * @param {{
 *   ui: function(): !trivium.EditorState,
 *   change: function(!Object),
 *   does: function(!trivium.EditChange),
 *   settle: function(),
 *   save: function()
 * }} page `settle` closes the dialog
 * @return {!trivium.ConflictActions}
 */
export function conflictActions({ ui, change, does, settle, save }) {
  const want = (wanted, which) => {
    const { conflict } = ui();
    change({ conflict: { ...conflict, differences: conflict.differences.map((one, index) => (which(index) ? { ...one, wanted } : one)) } });
  };
  return {
    async compare() {
      const { name, key, edits } = ui();
      try {
        const { preview, tag } = await taggedBank(name, key);
        const theirs = docOf(preview);
        // Only a bank that was saved can have been saved elsewhere, too.
        const base =
          /** @type {!trivium.BankDocument} */
          (edits.saved);
        settle();
        change({ conflict: { theirs, tag, base, differences: differences(base, edits.doc, theirs) }, open: '', problem: '' });
        scrollTo(0, 0);
        document.querySelector('.is-conflict h1').focus();
      } catch ({ message }) {
        change({ ask: { ...ui().ask, problem: message } });
      }
    },
    want: (index, side) => want(side, (one) => one === index),
    wantAll: (side) => want(side, () => true),
    leaveConflict: () => change({ conflict: null }),
    /** From here on it is their bank that was changed: so the next to save in between is noticed too. */
    saveMerged() {
      const { conflict, edits } = ui();
      const { theirs, tag, base, differences: chosen } = conflict;
      const doc = merged(base, edits.doc, theirs, chosen);
      does({ type: 'saved', doc: theirs });
      does({ type: 'read', doc, what: 'the uniting' });
      change({ conflict: null, tag, at: '' });
      save();
    },
  };
}
