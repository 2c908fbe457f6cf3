import { taggedBank } from '../host/api.js';
import { differences, merged } from './bank-diff.js';
import { docOf } from './bank-document.js';

/**
 * The actions when somebody else has saved the same bank in the meantime.
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
  const select = (wanted, which) => {
    const { conflict } = ui();
    change({ conflict: { ...conflict, differences: conflict.differences.map((difference, index) => (which(index) ? { ...difference, wanted } : difference)) } });
  };
  return {
    async compare() {
      const { name, key, edits } = ui();
      try {
        const { preview, tag } = await taggedBank(name, key);
        const theirs = docOf(preview);
        // Only a saved bank can have been saved by somebody else.
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
    want: (index, side) => select(side, (other) => other === index),
    wantAll: (side) => select(side, () => true),
    leaveConflict: () => change({ conflict: null }),
    /** Saves the merged bank based on their version, so that a further save in between is detected too. */
    saveMerged() {
      const { conflict, edits } = ui();
      const { theirs, tag, base, differences: chosen } = conflict;
      const doc = merged(base, edits.doc, theirs, chosen);
      does({ type: 'saved', doc: theirs });
      does({ type: 'read', doc, what: 'the merge' });
      change({ conflict: null, tag, at: '' });
      save();
    },
  };
}
