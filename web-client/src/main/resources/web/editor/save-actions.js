import { sitePath } from '../core/base-path.js';
import { deleteBank, download, exportedBank, renameBank, saveBank } from '../host/api.js';
import { nameFor, nextTitle } from '../host/bank-name.js';
import { EXPORTS, omissionText } from '../host/export-formats.js';
import { refusal } from '../host/title-form.js';
import { watchedImport } from '../host/watched-import.js';
import { bankOf, docOf } from './bank-document.js';
import { isDirty } from './edit-history.js';
import { moved as movedExamples } from './entry-example.js';
import { isEditedByHand, mergeNotes } from './notes-merge.js';
import { faultyQuestions, titleFault } from './validation.js';

/**
 * The actions of the editor that send requests to the server.
 *
 * `ask` opens the dialog and `settle` closes it; `moved(name, tag)` reports that the bank is now saved under that name.
 *
 * @param {{
 *   ui: function(): !trivium.EditorState,
 *   change: function(!Object),
 *   does: function(!trivium.EditChange),
 *   ask: function(!Object),
 *   settle: function(),
 *   moved: function(string, string): !Promise<undefined>,
 *   showWrong: function()
 * }} page
 * @return {!trivium.SaveActions}
 */
export function saveActions({ ui, change, does, ask, settle, moved, showWrong }) {
  let cancel = () => {};

  /** Performs a request; shows a failure in the open dialog, else above the questions. */
  async function attempt(busy, does) {
    if (ui().busy) {
      return;
    }
    change({ busy, problem: '', status: '', exported: '' });
    try {
      await does();
      change({ busy: '' });
    } catch (refused) {
      if (refused.name === 'AbortError') {
        settle();
        change({ busy: '' });
        return;
      }
      const { ask: open, name, key } = ui();
      const failure = open ? { ask: { ...open, ...(await refusal(refused, open.proposed, name, key)) } } : { problem: refused.message };
      change({ busy: '', ...failure, locked: Boolean(refused.locked) });
    }
  }

  const canSave = () => !faultyQuestions(ui().edits.doc).length && !titleFault(ui().edits.doc);

  /** Saves the document; its title changes only after the server has saved it. */
  async function saveUnder(name, condition, title = ui().edits.doc.title) {
    const { doc } = ui().edits;
    const tag = await saveBank(name, bankOf({ ...doc, title }), ui().key, condition);
    does({ type: 'title', title, what: 'the title' });
    does({ type: 'saved', doc: title === doc.title ? doc : ui().edits.doc });
    await moved(name, tag);
  }

  async function saveAndClose(name, condition, title = undefined) {
    await saveUnder(name, condition, title);
    settle();
    change({ status: 'Saved' });
  }

  const act = {
    save() {
      const { name, isSaved, tag } = ui();
      if (!canSave()) {
        showWrong();
      } else if (isSaved) {
        attempt('saving', () => saveAndClose(name, { tag }).catch(askOnConflict));
      } else {
        askName(name
          ? { title: 'Save a copy on the server', text: 'This bank is a file in the banks folder. The file won’t change.', proposed: nextTitle(ui().edits.doc.title) }
          : { title: 'Save the bank', proposed: ui().edits.doc.title });
      }
    },
    saveAs() {
      settle();
      if (canSave()) {
        askName({ title: 'Save as a copy', proposed: nextTitle(ui().edits.doc.title) });
      } else {
        showWrong();
      }
    },
    rename() {
      if (canSave()) {
        ask({ kind: 'name', does: 'rename', title: 'Rename the bank', go: 'Rename', proposed: ui().edits.doc.title, problem: '' });
      } else {
        showWrong();
      }
    },
    proposing: (proposed) => change({ ask: { ...ui().ask, proposed, problem: '' } }),
    /** Continues with the entered title, depending on what it was requested for. */
    named(title) {
      if (ui().ask.does === 'rename') {
        attempt('saving', () => moveTo(title, false).catch(askOnConflict));
      } else {
        attempt('saving', () => saveAndClose(nameFor(title), { fresh: true }, title));
      }
    },
    replace(title) {
      if (ui().ask.does === 'rename') {
        attempt('saving', () => moveTo(title, true).catch(askOnConflict));
      } else {
        attempt('saving', () => saveAndClose(nameFor(title), {}, title));
      }
    },
    overwrite: () => attempt('saving', () => saveAndClose(ui().name, {})),
    delete: () => ask({ kind: 'delete' }),
    deleted: () =>
      attempt('saving', async () => {
        const { name, key, edits } = ui();
        await deleteBank(name, key);
        does({ type: 'saved', doc: edits.doc });
        location.assign(sitePath('/host'));
      }),
    export: (format) =>
      attempt('exporting', async () => {
        const { name, key, edits } = ui();
        const { blob, leftOut } = await exportedBank(name, format, key);
        download(blob, `${name}.${EXPORTS[format].ending}`);
        const unsaved = isDirty(edits) ? 'The file contains the last saved version, without your unsaved changes.' : '';
        change({ exported: [omissionText(format, leftOut), unsaved].filter(Boolean).join(' ') });
      }),
    importAgain() {
      const { edits, read, notes } = ui();
      if (notes.text === notes.before) {
        return;
      }
      if (isEditedByHand(edits.doc, read)) {
        ask({ kind: 'import-again' });
      } else {
        act.importNotes(false);
      }
    },
    /** Takes over what was read by examples. */
    takeReading() {
      const { edits, read, example } = ui();
      if (example.reading === example.before || example.isReading) {
        return;
      }
      if (isEditedByHand(edits.doc, read)) {
        ask({ kind: 'import-again' });
      } else {
        act.importNotes(false);
      }
    },
    cancelImport: () => cancel(),
    importNotes: (keepsEdits) =>
      attempt('reading', async () => {
        const { edits, example } = ui();
        const fresh = example ? example.reading : await editedNotes();
        const doc = keepsEdits ? mergeNotes(edits.doc, fresh) : { ...fresh, title: edits.doc.title };
        does({ type: 'read', doc, what: 'the import' });
        settle();
        change({ read: doc, notes: null, unread: null, example: null, open: '', at: '', status: 'Questions made again' });
      }),
  };

  async function editedNotes() {
    const { notes, key, file, edits } = ui();
    // Drafts of older versions have no examples.
    const { examples = [], source } = edits.doc;
    const options = { examples: movedExamples(examples, source, notes.text.split('\n')) };
    const reading = watchedImport(file || 'notes.txt', notes.text, key, options, (progress) => change({ progress }));
    cancel = reading.cancel;
    return docOf(await reading.bank);
  }

  function askName(what) {
    ask({ kind: 'name', does: 'save', go: 'Save', problem: '', text: '', ...what });
  }

  /**
   * Renames the bank together with its title, so that they match in lists. Changes by others are detected under the old
   * name before anything is renamed, and again under the new one; the old bank is deleted only after the new one has
   * been saved.
   */
  async function moveTo(title, replaces) {
    const { name, key } = ui();
    const to = nameFor(title);
    await saveUnder(name, { tag: ui().tag });
    const { tag } = ui();
    if (to !== name && !replaces) {
      await renameBank(name, to, key);
      await moved(to, tag);
    }
    await saveUnder(to, to !== name && replaces ? {} : { tag }, title);
    if (to !== name && replaces) {
      await deleteBank(name, key, tag).catch(({ message }) => {
        throw new Error(`Saved as “${to}”, but “${name}” couldn’t be deleted: ${message}`);
      });
    }
    settle();
    change({ status: 'Saved' });
  }

  function askOnConflict(refused) {
    if (refused.status !== 412) {
      throw refused;
    }
    ask({ kind: 'clash' });
  }

  return act;
}
