import { deleteBank, exportedBank, offer, readBank, renameBank, saveBank, taggedBank } from '../host/api.js';
import { EXPORTS, nameFor, nextTitle } from '../host/names.js';
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
    change({ busy, problem: '', told: '' });
    try {
      await does();
      change({ busy: '' });
    } catch ({ message, status, locked }) {
      const { ask: open } = desk();
      change({ busy: '', ...(open ? { ask: { ...open, problem: message, taken: status === 409 ? nameFor(open.proposed ?? '') : '' } } : { problem: message }), locked: Boolean(locked) });
    }
  }

  const canSave = () => !faulty(desk().edits.doc).length && !titleFault(desk().edits.doc);

  async function put(name, how) {
    const { doc } = desk().edits;
    const tag = await saveBank(name, bankOf(doc), desk().key, how);
    does({ type: 'saved', doc });
    await moved(name, tag);
    settle();
    change({ told: 'Saved' });
  }

  const act = {
    save() {
      const { name, kept, tag } = desk();
      if (!canSave()) {
        showWrong();
      } else if (kept) {
        tried('saving', () => put(name, { tag }).catch((refused) => clash(refused)));
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
        tried('saving', () => moveTo(title));
      } else {
        titled(title);
        tried('saving', () => put(nameFor(title), { fresh: true }));
      }
    },
    replace(title) {
      titled(title);
      tried('saving', () => put(nameFor(title), {}));
    },
    overwrite: () => tried('saving', () => put(desk().name, {})),
    delete: () => ask({ kind: 'delete' }),
    deleted: () =>
      tried('saving', async () => {
        const { name, key, edits } = desk();
        await deleteBank(name, key);
        does({ type: 'saved', doc: edits.doc });
        location.assign('/host');
      }),
    export: (format) =>
      tried('exporting', async () => {
        const { name, key } = desk();
        offer(await exportedBank(name, format, key), `${name}.${EXPORTS[format].ending}`);
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

  function titled(title) {
    does({ type: 'title', title, what: 'the title' });
  }

  /** The title follows the name: a list where the two differ is read by nobody. */
  async function moveTo(title) {
    const { name, key } = desk();
    const to = nameFor(title);
    if (to !== name) {
      await renameBank(name, to, key);
    }
    titled(title);
    const { tag } = await taggedBank(to, key);
    change({ name: to });
    await put(to, { tag });
  }

  function clash(refused) {
    if (refused.status !== 412) {
      throw refused;
    }
    ask({ kind: 'clash' });
  }

  return act;
}
