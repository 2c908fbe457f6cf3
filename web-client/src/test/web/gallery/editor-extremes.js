import { docOf } from '/editor/bank-document.js';
import { historyOf } from '/editor/edit-history.js';
import { asked, TEXTS } from './extremes.js';

/** @param state of editor-states.js, which makes a state of the ui */
export function editorExtremes(state) {
  return Object.entries(TEXTS).flatMap(([text, { title, prompt, explanation, choices, typed }]) => {
    const doc = docOf({
      name: '',
      format: 'Notes',
      saved: false,
      bank: {
        title,
        entries: [
          { question: prompt, answer: choices[0], line: 1, lastLine: 2, topic: title, shape: 'phrase' },
          { question: prompt, answer: explanation, line: 3, lastLine: 4, topic: title, shape: 'phrase' },
        ],
        questions: [
          { ...asked(text), correct: [1], explanation, entry: 0 },
          { kind: 'text', prompt, accepted: [typed, ...choices], entry: 0 },
          { ...asked(text, 'match'), correct: [0, 1, 2, 3], entry: 0 },
        ],
        unasked: [{ entry: 1, why: prompt }],
        problems: [{ line: 5, message: `has no answer: ${prompt}` }],
      },
      scores: [84, 70, 61],
      marks: [],
      source: [prompt, choices[0], prompt, explanation, choices[2]],
    });
    const ui = { ready: true, edits: historyOf(doc, null), read: doc, file: `${choices[2].slice(0, 80)}.md`, draft: 'new:1' };
    return [
      state(`read-${text}`, ui),
      state(`open-${text}`, { ...ui, open: 'q1', at: 'q1' }),
      state(`open-${text}-match`, { ...ui, open: 'q3', at: 'q3' }),
    ];
  });
}
