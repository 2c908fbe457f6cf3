import { rowsOf, wantedRows } from './editor-rows.js';
import { blank } from './question-kinds.js';

/**
 * What is done to the document and how one moves in it.
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
 * }} page `does` goes through the reducer, and `seek` brings something on the screen and into focus
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
    /** A question where there is none yet: of an entry, or of a line that was not understood. */
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
      change({ open: '', at: neighbour?.id ?? '', told: 'Deleted. Undo brings it back.' });
      if (neighbour) {
        act.goTo(neighbour.id);
      }
    },
    undo: () => back('undo'),
    redo: () => back('redo'),
    open(id) {
      leave();
      change({ open: id, at: id, told: '' });
      seek(id, { field: true });
    },
    close() {
      const { open } = ui();
      leave();
      change({ open: '' });
      act.goTo(open);
    },
    stand(id) {
      if (ui().at !== id) {
        change({ at: id });
      }
    },
    goTo(id) {
      change({ at: id });
      seek(id, {});
    },
    /** To the next question, or back. */
    go(by) {
      const all = visible();
      const at = all.findIndex(({ id }) => id === ui().at);
      const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
      if (next) {
        act.goTo(next.id);
      }
    },
    filter: (part) => change({ filter: { ...ui().filter, ...part }, told: '' }),
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

  /** Undoing shows where. */
  function back(type) {
    const step = ui().edits[type === 'undo' ? 'past' : 'future'].at(-1);
    does({ type });
    const there = doc().questions.some(({ id }) => id === step?.where);
    change({ told: '', ...(there ? { at: step.where } : {}), open: ui().open && doc().questions.some(({ id }) => id === ui().open) ? ui().open : '' });
    if (there && step.where !== ui().open) {
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
