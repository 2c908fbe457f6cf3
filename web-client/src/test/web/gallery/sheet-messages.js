/** The messages of an answer sheet of seven questions, one of each kind, with bets, jokers and ties. */
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';

const TEXT = { kind: 'text', prompt: 'Which lake is the source of the White Nile?', choices: [] };

const KINDS = [{ kind: 'choice', ...say.SHORT }, TEXT, kinds.NUMBER, kinds.SEVERAL, kinds.ORDER, kinds.MATCH, { kind: 'choice', ...say.LONG }];

export const FIRST = 10;

const toSheet = (text, index, of) => ({ type: 'question', question: FIRST + index, first: FIRST, of, limit: 0, remaining: 0, sheet: true, ...text });

/** The first questions of the sheet. */
export const questions = (shown = KINDS.length) => KINDS.slice(0, shown).map((text, index) => toSheet(text, index, KINDS.length));

/** A sheet of this many typed questions. */
export const long = (number) => Array.from({ length: number }, (_, index) => toSheet({ ...TEXT, prompt: `${TEXT.prompt.slice(0, -1)}, and which river flows into it from mountain ${index + 1}?` }, index, number));

/** A sheet with these texts. */
export const custom = (texts) => texts.map((text, index) => toSheet(text, index, texts.length));

const RESPONSES = [
  { kind: 'choice', picks: [1] },
  { kind: 'text', text: 'Victoria lake' },
  { kind: 'number', number: 9.5 },
  { kind: 'choice', picks: [0, 2] },
  { kind: 'order', order: [2, 0, 1, 3, 4] },
  { kind: 'match', match: [2, 0, 3, 1] },
  { kind: 'choice', picks: [2] },
];

/** Receipts of answers to these questions; `by` is a player of the team. */
export const receipts = (indexes, by) => indexes.map((index) => ({ type: 'receipt', question: FIRST + index, response: RESPONSES[index], ...(by && { by: by[index % by.length] }) }));

export const response = (index) => RESPONSES[index];

export const locking = (remaining = 42_000) => ({ type: 'locking', remaining });

export const marking = { type: 'marking' };

export const progress = (answered, of = 14) => ({ type: 'progress', answered, of });

const REVEALS = [
  { correct: [1], counts: [3, 9, 1, 1] },
  { correct: [], counts: [], accepted: ['Lake Victoria', 'Victoria Nyanza'] },
  { correct: [], counts: [], number: { value: 9.9, tolerance: 0.5, unit: 'hours' } },
  { correct: [0, 2, 4], counts: [12, 1, 9, 2, 7] },
  { correct: [0, 1, 2, 3, 4], counts: [9, 8, 7, 6, 5] },
  { correct: [2, 0, 3, 1], counts: [9, 8, 7, 6] },
  { correct: [3], counts: [3, 2, 1, 8] },
];

export const reveal = (index, explanation = '') => ({ type: 'reveal', question: FIRST + index, explanation, ...REVEALS[index % REVEALS.length] });

export const answers = (shown = questions()) => ({ type: 'answers', reveals: shown.map(({ question, kind }, index) => ({ ...reveal(kind === 'text' ? 1 : index), question })) });

const RESULTS = [{ correct: true, points: 1000 }, { correct: false, points: 500 }, { correct: true, points: 1000 }, { correct: false, points: 667 }, { correct: false, points: 0 }, { correct: true, points: 1000 }, { correct: false, points: 0 }];

export const result = (index, more) => say.result({ question: FIRST + index, streak: 0, ...RESULTS[index], ...more });

export const sheetResult = (more) => ({ type: 'sheet-result', results: RESULTS.map((_, index) => result(index, more)) });

const GROUPS = [
  { text: 'Victoria lake', answers: 2, mark: 'reject' },
  { text: 'Victoria', answers: 1, mark: 'accept', marked: true },
  { text: 'the one in Uganda, I think, or rather the one between Uganda and Kenya', answers: 1, mark: 'half', marked: true },
  { text: 'Lake Victoria', answers: 8, mark: 'accept', certain: true },
  { text: 'Tanganyika', answers: 1, mark: 'reject', certain: true },
  { text: 'بحيرة فيكتوريا', answers: 1, mark: 'reject', certain: true },
];

/** The typed answers to a text and a number. */
export const typed = [
  { type: 'typed-answers', question: FIRST + 1, groups: GROUPS, accepted: ['Lake Victoria', 'Victoria Nyanza'] },
  { type: 'typed-answers', question: FIRST + 2, groups: [{ text: '9.9', answers: 7, mark: 'accept', certain: true }, { text: '12', answers: 4, mark: 'reject', certain: true }], accepted: ['9.9 hours'] },
];

export const bets = { type: 'bets', question: FIRST + 6, of: KINDS.length };

export const bet = (more) => ({ type: 'bet', question: FIRST + 6, most: 4500, ...more });

export const betTally = { type: 'tally', question: FIRST + 6, answered: 9, of: 14 };

export const joker = (more) => ({ type: 'joker', available: true, ...more });

export const jokers = (names) => ({ type: 'jokers', names, count: names.length });

export const ties = { type: 'ties', ties: [{ rank: 1, names: ['Katherine Johnson', 'Tiny Tim'] }, { rank: 3, names: ['Grace', 'Ada', 'Maximilian von Hohenstein'] }] };
