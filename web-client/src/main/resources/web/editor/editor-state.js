import { EMPTY_DOC } from './bank-document.js';
import { historyOf } from './edit-history.js';
import { NO_FILTER } from './editor-rows.js';

/** All that the editor has in hand. What can be undone is in `edits`; the rest is how one looks at it, and what is under way. */
export const INITIAL_UI = Object.freeze({
  key: '',
  locked: false,
  closed: false,
  problem: '',
  /** Whether there is a bank to edit; `missing` says in a sentence why there is none. */
  ready: false,
  missing: '',
  /** The bank on the server; its name is empty until it was saved once. */
  name: '',
  /** Whether the server keeps it: what is a file in the folder of banks can't be written to. */
  kept: false,
  tag: '',
  /** Where the draft lies, and the file that it was read from. */
  draft: '',
  file: '',
  edits: historyOf(EMPTY_DOC),
  /** The document as it was read from the notes: what reading them again starts from. */
  read: EMPTY_DOC,
  /** The question that is open, and the one that the keys go from. */
  open: '',
  at: '',
  filter: NO_FILTER,
  /** `{text, before, line}` while the notes themselves are edited, and what of it was left without being read. */
  notes: null,
  unread: null,
  /** What is under way: `saving`, `reading`, `exporting`, `picture`. */
  busy: '',
  /** What is asked in a dialog: `{kind, …}`. */
  ask: null,
  /** What somebody else saved meanwhile, beside what is here: `{theirs, tag, base, differences}`. */
  conflict: null,
  /** A newer draft of this bank: `{doc, at}`. */
  offered: null,
  /** What was done just now, for the eye. */
  told: '',
  /** What is not in the file that was taken out last. */
  exported: '',
});
