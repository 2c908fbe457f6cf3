import { sitePath } from '../core/site.js';
import { deleteBank, exportedBank, offer, readBank, renameBank, saveBank } from '../host/api.js';
import { EXPORTS, leftOutOf, nameFor, nextTitle } from '../host/names.js';
import { refusal } from '../host/naming.js';
import { isDirty } from './edit.js';
import { faulty, titleFault } from './faults.js';
import { bankOf, docOf } from './form.js';
import { merge, touched } from './merge.js';

/**
 * What the editor asks of the server.
 *
 * @param page `desk()`, `change(part)`, `does(change)`, `ask(what)` that opens the dialog, `settle()` that closes it, and
 *     `moved(name, tag)` when the bank is now kept under that name
 */
export function saving({ desk, change, does, ask, settle, moved, showWrong }) {
  /** Does something that may be refused: in the dialog if one is open, else above the questions. */
  async function tried(busy, does) {
    if (desk().busy) {
      return;
    }
    change({ busy, problem: '', told: '', exported: '' });
    try {
      await does();
      change({ busy: '' });
    } catch (refused) {
      const { ask: open, name, key } = desk();
      const said = open ? { ask: { ...open, ...(await refusal(refused, open.proposed, name, key)) } } : { problem: refused.message };
      change({ busy: '', ...said, locked: Boolean(refused.locked) });
    }
  }

  const canSave = () => !faulty(desk().edits.doc).length && !titleFault(desk().edits.doc);

  /** Here the title changes only once the server has it. */
  async function keep(name, how, title = desk().edits.doc.title) {
    const { doc } = desk().edits;
    const tag = await saveBank(name, bankOf({ ...doc, title }), desk().key, how);
    does({ type: 'title', title, what: 'the title' });
    does({ type: 'saved', doc: title === doc.title ? doc : desk().edits.doc });
    await moved(name, tag);
  }

  async function put(name, how, title) {
    await keep(name, how, title);
    settle();
    change({ told: 'Saved' });
  }

  const act = {
    save() {
      const { name, kept, tag } = desk();
      if (!canSave()) {
        showWrong();
      } else if (kept) {
        tried('saving', () => put(name, { tag }).catch(clash));
      } else {
        askName(name
          ? { title: 'Save as a bank of the server', text: 'This one is a file in the folder of banks, which stays as it is.', proposed: nextTitle(desk().edits.doc.title) }
          : { title: 'Save the bank', proposed: desk().edits.doc.title });
      }
    },
    saveAs() {
      settle();
      if (canSave()) {
        askName({ title: 'Save as a copy', proposed: nextTitle(desk().edits.doc.title) });
      } else {
        showWrong();
      }
    },
    rename() {
      if (canSave()) {
        ask({ kind: 'name', does: 'rename', title: 'Rename the bank', go: 'Rename', proposed: desk().edits.doc.title, problem: '' });
      } else {
        showWrong();
      }
    },
    proposing: (proposed) => change({ ask: { ...desk().ask, proposed, problem: '' } }),
    /** The name was given, for what it was asked. */
    named(title) {
      if (desk().ask.does === 'rename') {
        tried('saving', () => moveTo(title, false).catch(clash));
      } else {
        tried('saving', () => put(nameFor(title), { fresh: true }, title));
      }
    },
    replace(title) {
      if (desk().ask.does === 'rename') {
        tried('saving', () => moveTo(title, true).catch(clash));
      } else {
        tried('saving', () => put(nameFor(title), {}, title));
      }
    },
    overwrite: () => tried('saving', () => put(desk().name, {})),
    delete: () => ask({ kind: 'delete' }),
    deleted: () =>
      tried('saving', async () => {
        const { name, key, edits } = desk();
        await deleteBank(name, key);
        does({ type: 'saved', doc: edits.doc });
        location.assign(sitePath('/host'));
      }),
    export: (format) =>
      tried('exporting', async () => {
        const { name, key, edits } = desk();
        const { blob, leftOut } = await exportedBank(name, format, key);
        offer(blob, `${name}.${EXPORTS[format].ending}`);
        const unsaved = isDirty(edits) ? 'The file has the bank as it was saved last, without your changes.' : '';
        change({ exported: [leftOutOf(format, leftOut), unsaved].filter(Boolean).join(' ') });
      }),
    readAgain() {
      const { edits, read, notes } = desk();
      if (notes.text === notes.before) {
        return;
      }
      if (touched(edits.doc, read)) {
        ask({ kind: 'again' });
      } else {
        act.readWith(false);
      }
    },
    readWith: (keeps) =>
      tried('reading', async () => {
        const { notes, key, file, edits } = desk();
        const fresh = docOf(await readBank(file || 'notes.txt', notes.text, key));
        const doc = keeps ? merge(edits.doc, fresh) : { ...fresh, title: edits.doc.title };
        does({ type: 'read', doc, what: 'the reading' });
        settle();
        change({ read: doc, notes: null, unread: null, open: '', at: '', told: 'Read again' });
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
    const { name, key } = desk();
    const to = nameFor(title);
    await keep(name, { tag: desk().tag });
    const { tag } = desk();
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
