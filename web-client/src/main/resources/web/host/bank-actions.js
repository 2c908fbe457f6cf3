import { sitePath } from '../core/base-path.js';
import { usableStorage } from '../core/seats.js';
import { bankOf, docOf } from '../editor/bank-document.js';
import { draft, draftOf, drafts, dropDraft, keepDraft, newDraft } from '../editor/drafts.js';
import { deleteBank, download, exportedBank, readBank, renameBank, saveBank, taggedBank } from './api.js';
import { isBinary, isTextOf, nameOfText, whyNot } from './bank-file.js';
import { nameFor, nextTitle } from './bank-name.js';
import { columnsOf, rememberColumns } from './columns.js';
import { EXPORTS, leftOutOf } from './export-formats.js';
import { refusal } from './title-form.js';

/** Nothing is being added. */
export const BANK_IMPORT = Object.freeze({ open: false, text: '', reading: '', problem: '', over: false, columns: null });

/** What was read for certain is shown as it was read, whatever was said of such a table before. */
const NOWHERE = Object.freeze({ getItem: () => null });

/**
 * What is done with whole banks: brought, copied, renamed, taken out, deleted.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   change: function(!Object),
 *   reload: function()
 * }} page `reload` asks for the banks anew
 * @return {!trivium.BankActions}
 */
export function bankActions({ ui, change, reload }) {
  const changeImport = (part) => change({ bankImport: { ...ui().bankImport, ...part } });

  const storage = usableStorage();

  async function read(name, content, text, named = null) {
    if (ui().bankImport.reading) {
      return;
    }
    changeImport({ reading: name, problem: '', over: false });
    try {
      const preview = await readBank(name, content, ui().key, named?.roles);
      if (preview.table && !named) {
        changeImport({ reading: '', columns: { ...columnsOf(preview.table, NOWHERE), file: name, content, text, sure: true, preview } });
        showColumns();
        return;
      }
      if (named) {
        rememberColumns(named, storage);
      }
      await edit(name, preview);
    } catch ({ message, line = 0, locked, table }) {
      const columns = table ? { ...columnsOf(table, storage), file: name, content, text, sure: false } : named ?? null;
      changeImport({ reading: '', problem: message ?? 'This browser doesn’t allow storage, so the bank can’t be edited.', open: Boolean(text), text, columns });
      change({ locked: Boolean(locked) });
      showProblem();
      standAt(line);
    }
  }

  async function edit(name, preview) {
    const doc = docOf(preview);
    const id = newDraft();
    await keepDraft({ id, at: Date.now(), name: '', file: name, title: doc.title, doc, read: doc });
    location.assign(sitePath(`/edit?draft=${id}`));
  }

  async function tried(does) {
    try {
      await does();
      document.querySelector('dialog.bank-dialog').close();
      reload();
    } catch (refused) {
      const { ask: asked, key } = ui();
      change({ ask: { ...asked, ...(await refusal(refused, asked.proposed, asked.name, key)) } });
    }
  }

  function ask(question) {
    change({ ask: { problem: '', ...question } });
    document.querySelector('dialog.bank-dialog').showModal();
  }

  /** What is replaced is overwritten at once, and nothing goes before it is there under its new name. */
  async function keptAs(title, replaces) {
    const { ask: { does, name }, key } = ui();
    const to = nameFor(title);
    const { preview, tag } = await taggedBank(name, key);
    const form = { ...bankOf(docOf(preview)), title };
    if (to === name) {
      await saveBank(name, form, key, does === 'copy' ? { fresh: true } : { tag });
    } else if (does === 'copy' || replaces) {
      await saveBank(to, form, key, { fresh: !replaces });
    } else {
      await renameBank(name, to, key);
      await saveBank(to, form, key, { tag });
    }
    if (does === 'rename' && to !== name) {
      await (replaces ? deleteBank(name, key, tag) : null);
      await moveDraft(name, to).catch(() => {});
    }
    change({ chosen: '', preview: null });
  }

  return {
    async addFile(file) {
      const why = whyNot(file);
      if (why) {
        changeImport({ problem: why, over: false });
        showProblem();
      } else {
        read(file.name, file, isBinary(file) ? '' : await file.text());
      }
    },
    addText: (text) => (text.trim() ? read(nameOfText(text), text, text) : changeImport({ open: true, text })),
    typed: (text) => changeImport({ text }),
    openPaste() {
      changeImport({ open: true });
      document.getElementById('paste').focus();
    },
    nameColumn(index, role) {
      const { columns } = ui().bankImport;
      changeImport({ columns: { ...columns, sure: false, roles: columns.roles.with(index, role) } });
    },
    async readColumns() {
      const { columns } = ui().bankImport;
      if (columns.sure) {
        await edit(columns.file, columns.preview).catch(() => changeImport({ problem: 'This browser doesn’t allow storage, so the bank can’t be edited.' }));
      } else {
        read(columns.file, columns.content, columns.text, columns);
      }
    },
    leaveColumns: () => changeImport({ columns: null, problem: '' }),
    closeAdd: () => change({ bankImport: BANK_IMPORT }),
    over: (over) => ui().bankImport.over !== over && changeImport({ over }),
    async lookForDrafts() {
      change({ drafts: await drafts().catch(() => []) });
    },
    async forget(id) {
      await dropDraft(id);
      change({ drafts: ui().drafts.filter((draft) => draft.id !== id) });
    },
    copy: ({ name, title }) => ask({ kind: 'name', does: 'copy', name, title: 'Copy the bank', go: 'Copy', proposed: nextTitle(title) }),
    rename: ({ name, title }) => ask({ kind: 'name', does: 'rename', name, title: 'Rename the bank', go: 'Rename', proposed: title }),
    delete: ({ name, title }) => ask({ kind: 'delete', name, title }),
    proposing: (proposed) => change({ ask: { ...ui().ask, proposed, problem: '' } }),
    named: (title) => tried(() => keptAs(title, false)),
    replace: (title) => tried(() => keptAs(title, true)),
    confirmed: () =>
      tried(async () => {
        const { name } = ui().ask;
        await deleteBank(name, ui().key);
        await dropDraft(draftOf(name)).catch(() => {});
        change({ chosen: '', preview: null });
      }),
    answered: () => change({ ask: null }),
    async export({ name, title }, format) {
      try {
        const { blob, leftOut } = await exportedBank(name, format, ui().key);
        download(blob, `${name}.${EXPORTS[format].ending}`);
        change({ problem: '', exported: leftOutOf(format, leftOut, title) });
      } catch ({ message }) {
        change({ problem: message, exported: '' });
      }
    },
  };
}

/** Changes that were not saved go along with their bank. */
async function moveDraft(name, to) {
  const left = await draft(draftOf(name));
  if (left) {
    await keepDraft({ ...left, id: draftOf(to), name: to });
    await dropDraft(draftOf(name));
  }
}

/** Whoever dropped a file looks anywhere on the page, and a screen reader reads what has the focus. */
function showProblem() {
  const problem = document.querySelector(':is(.bank-import, .columns) .problem:not(:empty)');
  problem?.focus({ preventScroll: true });
  problem?.scrollIntoView({ block: 'center' });
}

function showColumns() {
  const heading = document.getElementById('columns');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'center' });
}

/** Where reading failed, in what was pasted. */
function standAt(line) {
  const field = document.getElementById('paste');
  if (field && line) {
    const lines = field.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  }
}

/**
 * A file may be dropped, and text pasted, wherever there is no field for it: while `isOpen()`.
 *
 * @param {{isOpen: function(): boolean, actions: !trivium.BankActions}} page
 */
export function listenForBanks({ isOpen, actions }) {
  const hasFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files') || dataTransfer?.types.includes('text/plain');
  addEventListener('dragover', (event) => {
    if (isOpen() && hasFile(event)) {
      event.preventDefault();
      actions.over(true);
    }
  });
  addEventListener('dragleave', ({ relatedTarget }) => !relatedTarget && isOpen() && actions.over(false));
  const take = (transfer) => {
    const [file] = transfer.files;
    if (file && !isTextOf(transfer, file)) {
      actions.addFile(file);
    } else {
      actions.addText(transfer.getData('text/plain'));
    }
  };
  addEventListener('drop', (event) => {
    if (!isOpen() || !hasFile(event)) {
      return;
    }
    event.preventDefault();
    take(event.dataTransfer);
  });
  addEventListener('paste', (event) => {
    if (!isOpen() || event.target.closest?.('input, textarea, dialog')) {
      return;
    }
    take(event.clipboardData);
  });
}
