import { sitePath } from '../core/base-path.js';
import { usableStorage } from '../core/seats.js';
import { bankOf, docOf, EMPTY_DOC } from '../editor/bank-document.js';
import { deleteDraft, draft, draftOf, drafts, newDraft, saveDraft } from '../editor/drafts.js';
import { deleteBank, download, exportedBank, renameBank, saveBank, taggedBank } from './api.js';
import { importProblem, isBinary, isTextOf, nameOfText } from './bank-file.js';
import { nameFor, nextTitle } from './bank-name.js';
import { columnsOf, rememberColumns } from './columns.js';
import { EXPORTS, omissionText } from './export-formats.js';
import { refusal } from './title-form.js';
import { watchedImport } from './watched-import.js';

/** State while no import is in progress. */
export const BANK_IMPORT = Object.freeze({ open: false, text: '', reading: '', progress: '', problem: '', over: false, columns: null });

/**
 * An empty storage for tables whose columns are certain: they are shown as read, whatever was chosen for such a table
 * before.
 */
const EMPTY_STORAGE = Object.freeze({ getItem: () => null });

/**
 * The actions on whole banks: import, copy, rename, export, delete.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   change: function(!Object),
 *   reload: function()
 * }} page `reload` fetches the list of banks again
 * @return {!trivium.BankActions}
 */
export function bankActions({ ui, change, reload }) {
  const changeImport = (part) => change({ bankImport: { ...ui().bankImport, ...part } });

  const storage = usableStorage();

  let cancel = () => {};

  async function read(name, content, text, chosenColumns = null) {
    if (ui().bankImport.reading) {
      return;
    }
    changeImport({ reading: name, problem: '', over: false });
    try {
      const reading = watchedImport(name, content, ui().key, { columns: chosenColumns?.roles }, (progress) => changeImport({ progress }));
      cancel = reading.cancel;
      const preview = await reading.bank;
      if (preview.table && !chosenColumns) {
        changeImport({ reading: '', columns: { ...columnsOf(preview.table, EMPTY_STORAGE), file: name, content, text, sure: true, preview } });
        showColumns();
        return;
      }
      if (chosenColumns) {
        rememberColumns(chosenColumns, storage);
      }
      await edit(name, docOf(preview));
    } catch ({ name: failure, message, line = 0, locked, table }) {
      if (failure === 'AbortError') {
        changeImport({ reading: '', open: Boolean(text), text });
        return;
      }
      const columns = table ? { ...columnsOf(table, storage), file: name, content, text, sure: false } : chosenColumns ?? null;
      changeImport({ reading: '', problem: message ?? 'This browser doesn’t allow storage, so the bank can’t be edited.', open: Boolean(text), text, columns });
      change({ locked: Boolean(locked) });
      showProblem();
      selectLine(line);
    }
  }

  async function edit(name, doc, page = '') {
    const id = newDraft();
    await saveDraft({ id, at: Date.now(), name: '', file: name, title: doc.title, doc, read: doc });
    location.assign(sitePath(`/edit?draft=${id}${page}`));
  }

  async function attempt(does) {
    try {
      await does();
      document.querySelector('dialog.bank-dialog').close();
      reload();
    } catch (refused) {
      const { ask: open, key } = ui();
      change({ ask: { ...open, ...(await refusal(refused, open.proposed, open.name, key)) } });
    }
  }

  function ask(question) {
    change({ ask: { problem: '', ...question } });
    document.querySelector('dialog.bank-dialog').showModal();
  }

  /**
   * Saves a bank under a new title. A replaced bank is overwritten at once, and the old bank is deleted only after the
   * new one has been saved.
   */
  async function saveAs(title, replaces) {
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
      const why = importProblem(file);
      if (why) {
        changeImport({ problem: why, over: false });
        showProblem();
      } else {
        read(file.name, file, isBinary(file) ? '' : await file.text());
      }
    },
    addText: (text) => (text.trim() ? read(nameOfText(text), text, text) : changeImport({ open: true, text })),
    /** Opens notes in which no entry was found, so that the host can show one. */
    async showExample(text) {
      const name = nameOfText(text);
      const title = name.replace(/\.[^.]*$/, '');
      await edit(name, { ...EMPTY_DOC, title, format: 'Notes', source: text.split(/\r\n|\r|\n/) }, '&example').catch(() =>
        changeImport({ problem: 'This browser doesn’t allow storage, so the bank can’t be edited.' }));
    },
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
        await edit(columns.file, docOf(/** @type {!trivium.BankPreview} */ (columns.preview))).catch(() => changeImport({ problem: 'This browser doesn’t allow storage, so the bank can’t be edited.' }));
      } else {
        read(columns.file, columns.content, columns.text, columns);
      }
    },
    cancelImport: () => cancel(),
    leaveColumns: () => changeImport({ columns: null, problem: '' }),
    closeAdd: () => change({ bankImport: BANK_IMPORT }),
    over: (over) => ui().bankImport.over !== over && changeImport({ over }),
    async lookForDrafts() {
      change({ drafts: await drafts().catch(() => []) });
    },
    async forget(id) {
      await deleteDraft(id);
      change({ drafts: ui().drafts.filter((draft) => draft.id !== id) });
    },
    copy: ({ name, title }) => ask({ kind: 'name', does: 'copy', name, title: 'Copy the bank', go: 'Copy', proposed: nextTitle(title) }),
    rename: ({ name, title }) => ask({ kind: 'name', does: 'rename', name, title: 'Rename the bank', go: 'Rename', proposed: title }),
    delete: ({ name, title }) => ask({ kind: 'delete', name, title }),
    proposing: (proposed) => change({ ask: { ...ui().ask, proposed, problem: '' } }),
    named: (title) => attempt(() => saveAs(title, false)),
    replace: (title) => attempt(() => saveAs(title, true)),
    confirmed: () =>
      attempt(async () => {
        const { name } = ui().ask;
        await deleteBank(name, ui().key);
        await deleteDraft(draftOf(name)).catch(() => {});
        change({ chosen: '', preview: null });
      }),
    answered: () => change({ ask: null }),
    async export({ name, title }, format) {
      try {
        const { blob, leftOut } = await exportedBank(name, format, ui().key);
        download(blob, `${name}.${EXPORTS[format].ending}`);
        change({ problem: '', exported: omissionText(format, leftOut, title) });
      } catch ({ message }) {
        change({ problem: message, exported: '' });
      }
    },
  };
}

/** Moves unsaved changes to the new name of their bank. */
async function moveDraft(name, to) {
  const unsaved = await draft(draftOf(name));
  if (unsaved) {
    await saveDraft({ ...unsaved, id: draftOf(to), name: to });
    await deleteDraft(draftOf(name));
  }
}

/** Scrolls to the problem and focuses it, so that users who dropped a file notice it and screen readers read it. */
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

/** Selects the pasted line that could not be read. */
function selectLine(line) {
  const field = document.getElementById('paste');
  if (field && line) {
    const lines = field.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  }
}

/**
 * Imports files that are dropped and text that is pasted anywhere on the page except into a field, while `isOpen()`.
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
