import { sitePath } from '../core/base-path.js';
import { render } from '../core/html.js';
import { announce, focusStart } from '../core/page.js';
import { usableStorage } from '../core/seats.js';
import { hostKey, taggedBank } from '../host/api.js';
import { authorizedLoad } from '../host/authorized-load.js';
import { docOf, EMPTY_DOC } from './bank-document.js';
import { conflictActions } from './conflict-actions.js';
import { deleteDraft, draft, draftOf, newDraft, saveDraft } from './drafts.js';
import { editActions } from './edit-actions.js';
import { edit, historyOf, isDirty } from './edit-history.js';
import { rowsOf, wantedRows } from './editor-rows.js';
import { INITIAL_UI } from './editor-state.js';
import { editView } from './editor-view.js';
import { exampleActions } from './example-actions.js';
import { pieceWith } from './example-form.js';
import { pictureUpload } from './picture-upload.js';
import { PIECE } from './question-list.js';
import { saveActions } from './save-actions.js';
import { listenToKeys } from './shortcuts.js';
import { faultyQuestions } from './validation.js';
import { VirtualList } from './virtual-list.js';

/** Delay (ms) after the last change until the draft is saved. */
const DRAFT_DELAY = 400;

const touch = matchMedia('(pointer: coarse)');
const root =
  /** @type {!Element} */
  (document.getElementById('screen'));
const storage = usableStorage();
const virtualList = new VirtualList(() => requestAnimationFrame(paint));

/** @type {!trivium.EditorState} */
let ui = { ...INITIAL_UI, key: hostKey(storage) };
let draftTimer = 0;
let focused = false;

const page = {
  ui: () => ui,
  change,
  seek,
  does(what) {
    const edits = edit(ui.edits, { at: Date.now(), ...what });
    if (edits !== ui.edits) {
      change({ edits, status: '', exported: '' });
      clearTimeout(draftTimer);
      draftTimer = setTimeout(storeDraft, DRAFT_DELAY);
    }
  },
  ask(what) {
    change({ ask: what });
    const dialog = document.querySelector('dialog.ask');
    if (!dialog.open) {
      dialog.showModal();
    }
  },
  settle: () => document.querySelector('dialog.ask').close(),
  async moved(name, tag) {
    await deleteDraft(ui.draft).catch(() => {});
    change({ name, tag, isSaved: true, draft: draftOf(name) });
    history.replaceState(null, '', sitePath(`/edit?bank=${encodeURIComponent(name)}`));
    // Stores what was typed while the server handled the request.
    storeDraft();
  },
  showWrong: () => act.showWrong(),
};

const moves = editActions(page);

const saves = saveActions(page);

const act = {
  ...moves,
  ...saves,
  ...conflictActions({ ...page, save: saves.save }),
  ...pictureUpload({ ...page, put: moves.put }),
  ...exampleActions({ ...page, bring: bringLine }),
  ...authorizedLoad({ storage, ui: () => ui, change, fetchData: load }),
  answered: () => change({ ask: null }),
  help: () => page.ask({ kind: 'help' }),
  search: () => document.getElementById('seek')?.select(),
  toggle(id) {
    const { off } = ui.edits.doc.questions.find((question) => question.id === id);
    act.switch([id], !off);
  },
  showWrong() {
    const [wrong] = faultyQuestions(ui.edits.doc);
    if (wrong) {
      act.unfilter();
      page.does({ type: 'written', id: wrong.id });
      change({ open: wrong.id, at: wrong.id });
      seek(wrong.id, { fault: true });
    } else {
      document.getElementById('title').focus();
    }
  },
  editNotes(line) {
    const before = ui.edits.doc.source.join('\n');
    const text = ui.unread?.before === before ? ui.unread.text : before;
    change({ notes: { text, before, line: text === before ? line : 0 }, open: '', problem: '' });
    selectLineOfNotes(ui.notes.line);
  },
  notesText: (text) => change({ notes: { ...ui.notes, text } }),
  leaveNotes: () => change({ notes: null, unread: ui.notes, problem: '' }),
  takeDraft() {
    const { doc } = ui.offered;
    change({ offered: null });
    page.does({ type: 'read', doc, what: 'the changes taken up' });
  },
  dropDraft() {
    change({ offered: null });
    deleteDraft(ui.draft).catch(() => {});
  },
};

/** Loads what the address names: a bank of the server, a draft of this browser, or an empty bank. */
async function load(key) {
  const wanted = new URLSearchParams(location.search);
  const name = wanted.get('bank');
  const id = wanted.get('draft');
  if (name) {
    const { preview, tag } = await taggedBank(name, key);
    const doc = docOf(preview);
    const unsaved = await draft(draftOf(name)).catch(() => undefined);
    return { ready: true, name, tag, isSaved: preview.saved, draft: draftOf(name), edits: historyOf(doc), read: doc, offered: unsaved ? { doc: unsaved.doc, at: unsaved.at, stale: unsaved.tag !== tag } : null };
  }
  if (id) {
    const unsaved = await draft(id).catch(() => undefined);
    return unsaved
      ? { ready: true, draft: id, file: unsaved.file, edits: historyOf(unsaved.doc, null), read: unsaved.read }
      : { missing: 'This browser no longer has this draft. It may have been saved or deleted.' };
  }
  const fresh = newDraft();
  history.replaceState(null, '', sitePath(`/edit?draft=${fresh}`));
  return { ready: true, draft: fresh, edits: historyOf(EMPTY_DOC, null), read: EMPTY_DOC };
}

/** Stores unsaved changes as a draft; deletes the draft if there are none. */
function storeDraft() {
  clearTimeout(draftTimer);
  draftTimer = 0;
  const { draft: id, name, tag, file, edits, read } = ui;
  if (!ui.ready || ui.offered || !id) {
    return;
  }
  const stored = isDirty(edits) ? saveDraft({ id, at: Date.now(), name, tag, file, title: edits.doc.title, doc: edits.doc, read }) : deleteDraft(id);
  stored.catch(() => change({ problem: 'This browser can’t store drafts. Save often.' }));
}

function change(part) {
  ui = { ...ui, ...part };
  paint();
}

function paint() {
  document.title = ui.ready ? `${ui.edits.doc.title || 'New bank'} – Trivium` : 'Trivium bank';
  // Another reading lays the lines out anew; the focus stays on the same one.
  const line = document.activeElement?.closest('.markable')?.dataset.line;
  render(editView(ui, act, virtualList), root);
  if (line && !document.activeElement?.closest('.markable')) {
    focusLine(line, false);
  }
  virtualList.watch(root);
  announce(ui.status);
  if (ui.ready && !focused) {
    focused = true;
    focusStart();
  }
}

/**
 * Scrolls to a question or a row, renders it if necessary, and moves the focus into its field, to its first fault, or
 * nowhere (`calm`).
 */
function seek(id, { row = '', field = false, fault = false, calm = false }) {
  const rows = wantedRows(rowsOf(ui.edits.doc), ui.filter, ui.edits.doc.source, ui.open);
  const at = rows.findIndex(({ key, questions }) => key === row || questions.some((question) => question.id === id));
  if (at < 0) {
    return;
  }
  virtualList.bring(rows[at - (at % PIECE)].key);
  paint();
  const target = document.getElementById(row ? `row-${row}` : `card-${id}`);
  target?.scrollIntoView({ block: row ? 'center' : 'nearest' });
  if (field && touch.matches) {
    // The on-screen keyboard of a phone would cover half of the opened question.
    target?.focus({ preventScroll: true });
  } else if (!calm && !row) {
    const element = (fault && target?.querySelector('[aria-invalid="true"]')) || (field || fault ? target?.querySelector('#prompt') : target?.querySelector('.cover'));
    element?.focus({ preventScroll: !field && !fault });
  }
}

/** Scrolls to a line of the notes in the page of examples, and moves the focus to it. */
function bringLine(line) {
  virtualList.bring(pieceWith(ui.example.reading, line));
  paint();
  focusLine(String(line), true);
}

function focusLine(line, scrolls) {
  const element = document.querySelector(`.markable[data-line="${line}"]`);
  if (scrolls) {
    element?.scrollIntoView({ block: 'center' });
  }
  element?.querySelector('button')?.focus({ preventScroll: true });
}

function selectLineOfNotes(line) {
  const field = document.getElementById('notes');
  const lines = ui.notes.text.split('\n');
  const start = lines.slice(0, Math.max(0, line - 1)).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, line ? start + lines[line - 1].length : start);
}

listenToKeys({ ui: () => ui, act });
addEventListener('beforeunload', (event) => {
  if (ui.ready && isDirty(ui.edits) && ui.edits.past.length) {
    storeDraft();
    event.preventDefault();
  }
});
addEventListener('pagehide', () => draftTimer && storeDraft());
// By default browsers open dropped files instead of the page.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => event.preventDefault());

act.load().then(() => {
  if (ui.ready && new URLSearchParams(location.search).has('example')) {
    act.showExample(0);
  }
});
