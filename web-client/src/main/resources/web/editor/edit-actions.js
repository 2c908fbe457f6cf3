import { rowsOf, wantedRows } from './editor-rows.js';
import { blank } from './question-kinds.js';

/**
 * The actions that edit the document and navigate in it.
 *
 * @param {{
 *   ui: function(): !trivium.EditorState,
 *   change: function(!Object),
 *   does: function(!trivium.EditChange),
 *   seek: function(string, {
 *     row: (string|undefined),
 *     field: (boolean|undefined),
 *     fault: (boolean|undefined),
 *     calm: (boolean|undefined)
 *   })
 * }} page `does` applies a change, and `seek` scrolls to something and focuses it
 * @return {!trivium.EditActions}
 */
export function editActions({ ui, change, does, seek }) {
  const doc = () => ui().edits.doc;
  const visible = () => wantedRows(rowsOf(doc()), ui().filter, doc().source, ui().open).flatMap(({ questions }) => questions);

  const act = {
    title: (title) => does({ type: 'title', title, typing: 'title', what: 'the title' }),
    put: (question, typing = '', what = 'the change') => does({ type: 'put', question, typing, what }),
    putAll: (questions, what = 'the corrections') => does({ type: 'putAll', questions, what }),
    switch(ids, off) {
      does({ type: 'switch', ids, off, what: off ? 'the switching off' : 'the switching on' });
    },
    add: (after) => put(blank('choice'), after),
    /** Adds a question for an entry without one, or for a line that was not understood. */
    write({ entry = -1, line = 0 }) {
      put(entry < 0 ? ofLine(doc(), line) : ofEntry(doc().entries[entry], entry), '');
    },
    copy(id) {
      const { next } = doc();
      does({ type: 'copy', id, what: 'the copy' });
      act.open(`q${next}`);
    },
    remove(ids) {
      const all = visible();
      const at = all.findIndex(({ id }) => ids.includes(id));
      const neighbour = all.find(({ id }, index) => index > at && !ids.includes(id)) ?? all.findLast(({ id }, index) => index < at && !ids.includes(id));
      does({ type: 'remove', ids, what: 'the deletion' });
      change({ open: '', at: neighbour?.id ?? '', status: 'Deleted. Undo brings it back.' });
      if (neighbour) {
        act.goTo(neighbour.id);
      }
    },
    undo: () => back('undo'),
    redo: () => back('redo'),
    open(id) {
      leave();
      change({ open: id, at: id, status: '' });
      seek(id, { field: true });
    },
    close() {
      const { open } = ui();
      leave();
      change({ open: '' });
      act.goTo(open);
    },
    setCurrent(id) {
      if (ui().at !== id) {
        change({ at: id });
      }
    },
    goTo(id) {
      change({ at: id });
      seek(id, {});
    },
    /** Goes to the next question, or to the previous one. */
    go(by) {
      const all = visible();
      const at = all.findIndex(({ id }) => id === ui().at);
      const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
      if (next) {
        act.goTo(next.id);
      }
    },
    filter: (part) => change({ filter: { ...ui().filter, ...part }, status: '' }),
    unfilter: () => change({ filter: { text: '', kind: '', only: '' } }),
    jumpToLine(line) {
      act.unfilter();
      const row = rowsOf(doc()).find(({ first, last }) => first <= line && line <= last);
      if (row) {
        seek('', { row: row.key });
      }
    },
    focusRow: (rows, index) => document.getElementById(rows === 'pairs' ? `pairs-${index}-left` : `${rows}-${index}`)?.focus(),
  };

  function put(question, after) {
    const { next } = doc();
    does({ type: 'add', question, after, what: 'the new question' });
    act.open(`q${next}`);
  }

  function leave() {
    const { open } = ui();
    if (open) {
      does({ type: 'written', id: open });
    }
  }

  /** Undoes or redoes a step and shows where. */
  function back(type) {
    const step = ui().edits[type === 'undo' ? 'past' : 'future'].at(-1);
    does({ type });
    const exists = doc().questions.some(({ id }) => id === step?.where);
    change({ status: '', ...(exists ? { at: step.where } : {}), open: ui().open && doc().questions.some(({ id }) => id === ui().open) ? ui().open : '' });
    if (exists && step.where !== ui().open) {
      seek(step.where, { calm: true });
    }
  }

  return act;
}

function ofEntry({ question, answer }, entry) {
  const short = answer.length <= 60 && !answer.includes('\n');
  return short
    ? blank('text', { prompt: question, accepted: [answer], entry })
    : blank('choice', { prompt: question, explanation: answer, entry });
}

function ofLine({ source }, line) {
  return blank('choice', { prompt: (source[line - 1] ?? '').trim().replace(/^([-*#>•]+|\d+[.)]|[QA]\d*[:.])\s*/i, ''), line });
}
