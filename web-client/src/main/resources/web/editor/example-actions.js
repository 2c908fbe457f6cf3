import { readBank } from '../host/api.js';
import { docOf } from './bank-document.js';
import { extentOf, marked, missingPart, NO_MARKS, ROLES, written } from './entry-example.js';

/** Delay (ms) after the last mark until the notes are read with it. */
const READ_DELAY = 250;

/**
 * The actions of the page on which the host shows how an entry is to be read. Each complete example is applied to the
 * whole notes at once; the bank changes only when the host takes the reading over.
 *
 * @param {{
 *   ui: function(): !trivium.EditorState,
 *   change: function(!Object),
 *   bring: function(number)
 * }} page `bring` scrolls to a line
 * @return {!trivium.ExampleActions}
 */
export function exampleActions({ ui, change, bring }) {
  let timer = 0;
  let requests = 0;

  function set(part) {
    change({ example: { ...ui().example, ...part } });
  }

  function readSoon() {
    clearTimeout(timer);
    timer = setTimeout(read, READ_DELAY);
  }

  /** The examples so far, with the one in progress if it is complete. */
  function given() {
    const { examples, marks } = ui().example;
    return missingPart(marks) ? examples : [...examples, written(marks)];
  }

  async function read() {
    const request = ++requests;
    const { key, file, edits } = ui();
    set({ isReading: true, problem: '' });
    let outcome;
    try {
      const preview = await readBank(file || 'notes.txt', edits.doc.source.join('\n'), key, { examples: given() });
      outcome = { reading: docOf(preview) };
    } catch ({ message }) {
      outcome = { problem: message };
    }
    if (request === requests && ui().example) {
      set({ ...outcome, isReading: false });
    }
  }

  const act = {
    showExample(line) {
      const { doc } = ui().edits;
      change({ example: { examples: doc.examples ?? [], marks: NO_MARKS, role: 'question', before: doc, reading: doc, isReading: false, problem: '' }, open: '', problem: '' });
      if (line) {
        bring(line);
      }
    },
    chooseRole: (role) => set({ role }),
    mark(line, role = ui().example.role, column = 0) {
      set({ marks: marked(ui().example.marks, line, role, column), role });
      readSoon();
    },
    markByKey(line, key) {
      const role = Object.keys(ROLES).find((name) => ROLES[name].key === key);
      if (role) {
        act.mark(line, role);
      }
      return Boolean(role);
    },
    clearMarks() {
      set({ marks: NO_MARKS });
      readSoon();
    },
    /** Keeps the example, and begins another one. */
    nextExample: () => set({ examples: given(), marks: NO_MARKS, role: 'question' }),
    removeExample(example) {
      set({ examples: ui().example.examples.filter((other) => other !== example) });
      readSoon();
    },
    goToExample: (example) => bring(extentOf(example).first),
    leaveExample() {
      clearTimeout(timer);
      requests += 1;
      change({ example: null });
    },
  };
  return act;
}
