import { render } from '../core/html.js';
import { focusStart, say } from '../core/page.js';
import { usableStorage } from '../core/seats.js';
import { sitePath } from '../core/site.js';
import { hostKey, taggedBank } from '../host/api.js';
import { asking } from '../reports/asking.js';
import { changing } from './changing.js';
import { comparing } from './comparing.js';
import { DESK } from './desk.js';
import { draft, draftOf, dropDraft, keepDraft, newDraft } from './drafts.js';
import { edit, editing, isDirty } from './edit.js';
import { faulty } from './faults.js';
import { docOf, EMPTY_DOC } from './form.js';
import { listenToKeys } from './keys.js';
import { PIECE } from './list.js';
import { pictures } from './pictures.js';
import { saving } from './saving.js';
import { rowsOf, wantedRows } from './shown.js';
import { editView } from './view.js';
import { Windows } from './windows.js';

/** So long (ms) after the last change the draft is kept. */
const A_BREATH = 400;

const touch = matchMedia('(pointer: coarse)');
const root = document.getElementById('screen');
const storage = usableStorage();
const windows = new Windows(() => requestAnimationFrame(paint));

let desk = { ...DESK, key: hostKey(storage) };
let keeping = 0;
let focused = false;

const page = {
  desk: () => desk,
  change,
  seek,
  does(what) {
    const edits = edit(desk.edits, { at: Date.now(), ...what });
    if (edits !== desk.edits) {
      change({ edits, told: '', exported: '' });
      clearTimeout(keeping);
      keeping = setTimeout(keep, A_BREATH);
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
    await dropDraft(desk.draft).catch(() => {});
    change({ name, tag, kept: true, draft: draftOf(name) });
    history.replaceState(null, '', sitePath(`/edit?bank=${encodeURIComponent(name)}`));
    // What was typed while the server answered.
    keep();
  },
  showWrong: () => act.showWrong(),
};

const moves = changing(page);

const saves = saving(page);

const act = {
  ...moves,
  ...saves,
  ...comparing({ ...page, save: saves.save }),
  ...pictures({ ...page, put: moves.put }),
  ...asking({ storage, desk: () => desk, change, ask: load }),
  answered: () => change({ ask: null }),
  help: () => page.ask({ kind: 'help' }),
  search: () => document.getElementById('seek')?.select(),
  toggle(id) {
    const { off } = desk.edits.doc.questions.find((question) => question.id === id);
    act.switch([id], !off);
  },
  showWrong() {
    const [wrong] = faulty(desk.edits.doc);
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
    const before = desk.edits.doc.source.join('\n');
    const text = desk.unread?.before === before ? desk.unread.text : before;
    change({ notes: { text, before, line: text === before ? line : 0 }, open: '', problem: '' });
    standInNotes(desk.notes.line);
  },
  notesText: (text) => change({ notes: { ...desk.notes, text } }),
  leaveNotes: () => change({ notes: null, unread: desk.notes, problem: '' }),
  takeDraft() {
    const { doc } = desk.offered;
    change({ offered: null });
    page.does({ type: 'read', doc, what: 'the changes taken up' });
  },
  dropDraft() {
    change({ offered: null });
    dropDraft(desk.draft).catch(() => {});
  },
};

/** What the address asks for: a bank of the server, a draft of this browser, or an empty bank. */
async function load(key) {
  const wanted = new URLSearchParams(location.search);
  const name = wanted.get('bank');
  const id = wanted.get('draft');
  if (name) {
    const { preview, tag } = await taggedBank(name, key);
    const doc = docOf(preview);
    const left = await draft(draftOf(name)).catch(() => undefined);
    return { ready: true, name, tag, kept: preview.saved, draft: draftOf(name), edits: editing(doc), read: doc, offered: left ? { doc: left.doc, at: left.at, stale: left.tag !== tag } : null };
  }
  if (id) {
    const left = await draft(id).catch(() => undefined);
    return left
      ? { ready: true, draft: id, file: left.file, edits: editing(left.doc, null), read: left.read }
      : { missing: 'This browser has no such draft any more. It may have been saved, or cleared away.' };
  }
  const fresh = newDraft();
  history.replaceState(null, '', sitePath(`/edit?draft=${fresh}`));
  return { ready: true, draft: fresh, edits: editing(EMPTY_DOC, null), read: EMPTY_DOC };
}

/** Keeps what is not saved; what is saved needs no draft. */
function keep() {
  clearTimeout(keeping);
  keeping = 0;
  const { draft: id, name, tag, file, edits, read } = desk;
  if (!desk.ready || desk.offered || !id) {
    return;
  }
  const kept = isDirty(edits) ? keepDraft({ id, at: Date.now(), name, tag, file, title: edits.doc.title, doc: edits.doc, read }) : dropDraft(id);
  kept.catch(() => change({ problem: 'This browser keeps no drafts: save often.' }));
}

function change(part) {
  desk = { ...desk, ...part };
  paint();
}

function paint() {
  document.title = desk.ready ? `${desk.edits.doc.title || 'New bank'} – Trivium` : 'Trivium bank';
  render(editView(desk, act, windows), root);
  windows.watch(root);
  say(desk.told);
  if (desk.ready && !focused) {
    focused = true;
    focusStart();
  }
}

/**
 * Brings a question or a row on the screen, also one that is far away, and the focus with it: into its field, into the first that
 * is wrong, or nowhere (`calm`).
 */
function seek(id, { row = '', field = false, fault = false, calm = false }) {
  const rows = wantedRows(rowsOf(desk.edits.doc), desk.filter, desk.edits.doc.source, desk.open);
  const at = rows.findIndex(({ key, questions }) => key === row || questions.some((question) => question.id === id));
  if (at < 0) {
    return;
  }
  windows.bring(rows[at - (at % PIECE)].key);
  paint();
  const target = document.getElementById(row ? `row-${row}` : `card-${id}`);
  target?.scrollIntoView({ block: row ? 'center' : 'nearest' });
  if (field && touch.matches) {
    // The keyboard of a phone would take half of what was just opened.
    target?.focus({ preventScroll: true });
  } else if (!calm && !row) {
    const inside = (fault && target?.querySelector('[aria-invalid="true"]')) || (field || fault ? target?.querySelector('#prompt') : target?.querySelector('.cover'));
    inside?.focus({ preventScroll: !field && !fault });
  }
}

function standInNotes(line) {
  const field = document.getElementById('notes');
  const lines = desk.notes.text.split('\n');
  const start = lines.slice(0, Math.max(0, line - 1)).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, line ? start + lines[line - 1].length : start);
}

listenToKeys({ desk: () => desk, act });
addEventListener('beforeunload', (event) => {
  if (desk.ready && isDirty(desk.edits) && desk.edits.past.length) {
    keep();
    event.preventDefault();
  }
});
addEventListener('pagehide', () => keeping && keep());
// What is dropped beside a question would take the page away.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => event.preventDefault());

act.load();
