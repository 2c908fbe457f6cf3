import { sitePath } from '../core/base-path.js';
import { deleteBank, download, exportedBank, readBank, renameBank, saveBank } from '../host/api.js';
import { nameFor, nextTitle } from '../host/bank-name.js';
import { EXPORTS, leftOutOf } from '../host/export-formats.js';
import { refusal } from '../host/title-form.js';
import { bankOf, docOf } from './bank-document.js';
import { isDirty } from './edit-history.js';
import { isEditedByHand, mergeNotes } from './notes-merge.js';
import { faultyQuestions, titleFault } from './validation.js';

/**
 * What the editor asks of the server.
 *
 * `ask` opens the dialog and `settle` closes it; `moved(name, tag)` says that the bank is now kept under that name.
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
  /** Does something that may be refused: in the dialog if one is open, else above the questions. */
  async function tried(busy, does) {
    if (ui().busy) {
      return;
    }
    change({ busy, problem: '', told: '', exported: '' });
    try {
      await does();
      change({ busy: '' });
    } catch (refused) {
      const { ask: open, name, key } = ui();
      const said = open ? { ask: { ...open, ...(await refusal(refused, open.proposed, name, key)) } } : { problem: refused.message };
      change({ busy: '', ...said, locked: Boolean(refused.locked) });
    }
  }

  const canSave = () => !faultyQuestions(ui().edits.doc).length && !titleFault(ui().edits.doc);

  /** Here the title changes only once the server has it. */
  async function keep(name, how, title = ui().edits.doc.title) {
    const { doc } = ui().edits;
    const tag = await saveBank(name, bankOf({ ...doc, title }), ui().key, how);
    does({ type: 'title', title, what: 'the title' });
    does({ type: 'saved', doc: title === doc.title ? doc : ui().edits.doc });
    await moved(name, tag);
  }

  async function put(name, how, title = undefined) {
    await keep(name, how, title);
    settle();
    change({ told: 'Saved' });
  }

  const act = {
    save() {
      const { name, kept, tag } = ui();
      if (!canSave()) {
        showWrong();
      } else if (kept) {
        tried('saving', () => put(name, { tag }).catch(clash));
      } else {
        askName(name
          ? { title: 'Save as a bank of the server', text: 'This one is a file in the folder of banks, which stays as it is.', proposed: nextTitle(ui().edits.doc.title) }
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
    /** The name was given, for what it was asked. */
    named(title) {
      if (ui().ask.does === 'rename') {
        tried('saving', () => moveTo(title, false).catch(clash));
      } else {
        tried('saving', () => put(nameFor(title), { fresh: true }, title));
      }
    },
    replace(title) {
      if (ui().ask.does === 'rename') {
        tried('saving', () => moveTo(title, true).catch(clash));
      } else {
        tried('saving', () => put(nameFor(title), {}, title));
      }
    },
    overwrite: () => tried('saving', () => put(ui().name, {})),
    delete: () => ask({ kind: 'delete' }),
    deleted: () =>
      tried('saving', async () => {
        const { name, key, edits } = ui();
        await deleteBank(name, key);
        does({ type: 'saved', doc: edits.doc });
        location.assign(sitePath('/host'));
      }),
    export: (format) =>
      tried('exporting', async () => {
        const { name, key, edits } = ui();
        const { blob, leftOut } = await exportedBank(name, format, key);
        download(blob, `${name}.${EXPORTS[format].ending}`);
        const unsaved = isDirty(edits) ? 'The file has the bank as it was saved last, without your changes.' : '';
        change({ exported: [leftOutOf(format, leftOut), unsaved].filter(Boolean).join(' ') });
      }),
    readAgain() {
      const { edits, read, notes } = ui();
      if (notes.text === notes.before) {
        return;
      }
      if (isEditedByHand(edits.doc, read)) {
        ask({ kind: 'again' });
      } else {
        act.readWith(false);
      }
    },
    readWith: (keeps) =>
      tried('reading', async () => {
        const { notes, key, file, edits } = ui();
        const fresh = docOf(await readBank(file || 'notes.txt', notes.text, key));
        const doc = keeps ? mergeNotes(edits.doc, fresh) : { ...fresh, title: edits.doc.title };
        does({ type: 'read', doc, what: 'the reading' });
        settle();
        change({ read: doc, notes: null, unread: null, open: '', at: '', told: 'Questions made again' });
      }),
  };

  function askName(what) {
    ask({ kind: 'name', does: 'save', go: 'Save', problem: '', text: '', ...what });
  }

  /**
   * The title follows the name: a list where the two differ is read by nobody. What others saved meanwhile is met under the old
   * name, before anything moves, and under the new one again; nothing goes before it is there under the new name.
   */
  async function moveTo(title, replaces) {
    const { name, key } = ui();
    const to = nameFor(title);
    await keep(name, { tag: ui().tag });
    const { tag } = ui();
    if (to !== name && !replaces) {
      await renameBank(name, to, key);
      await moved(to, tag);
    }
    await keep(to, to !== name && replaces ? {} : { tag }, title);
    if (to !== name && replaces) {
      await deleteBank(name, key, tag).catch(({ message }) => {
        throw new Error(`It is kept as “${to}”, and “${name}” is still there: ${message}`);
      });
    }
    settle();
    change({ told: 'Saved' });
  }

  function clash(refused) {
    if (refused.status !== 412) {
      throw refused;
    }
    ask({ kind: 'clash' });
  }

  return act;
}
