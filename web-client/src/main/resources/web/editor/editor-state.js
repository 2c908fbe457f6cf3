import { EMPTY_DOC } from './bank-document.js';
import { historyOf } from './edit-history.js';
import { NO_FILTER } from './editor-rows.js';

/** State of the editor. `edits` holds the part that can be undone; the rest is selection, filters and progress. */
export const INITIAL_UI = Object.freeze({
  key: '',
  locked: false,
  closed: false,
  problem: '',
  /** Whether the bank has been loaded; `missing` is the reason if it cannot be. */
  ready: false,
  missing: '',
  /** The name of the bank on the server; empty until it has been saved. */
  name: '',
  /** Whether the bank is saved on the server; files in the banks folder cannot be overwritten. */
  isSaved: false,
  tag: '',
  /** The id of the draft, and the name of the file that was imported. */
  draft: '',
  file: '',
  edits: historyOf(EMPTY_DOC),
  /** The document as imported from the notes; re-import starts from it. */
  read: EMPTY_DOC,
  /** The open question, and the current one for keyboard navigation. */
  open: '',
  at: '',
  filter: NO_FILTER,
  /** `{text, before, line}` while the notes are edited, and the edited notes that were not imported. */
  notes: null,
  unread: null,
  /** The page on which the host shows how an entry is to be read. */
  example: null,
  /** The operation in progress: `saving`, `reading`, `exporting`, `picture`. */
  busy: '',
  /** How far the server has come with the import; empty while there is none or it has just begun. */
  progress: '',
  /** The open dialog: `{kind, …}`. */
  ask: null,
  /** The conflict with a version that somebody else saved: `{theirs, tag, base, differences}`. */
  conflict: null,
  /** A newer draft of this bank: `{doc, at}`. */
  offered: null,
  /** The message about the last action. */
  status: '',
  /** Message about the questions that the last export omitted. */
  exported: '',
});
