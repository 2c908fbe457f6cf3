/** The messages of a sample game; the states are computed from them. */

export const NOW = 1_000_000;

export const SHORT = {
  prompt: 'Which planet has the shortest day?',
  choices: ['Mars', 'Jupiter', 'Venus', 'Mercury'],
};

/** A long question as imported from a spreadsheet: a prompt of 120 characters, choices of 75. */
export const LONG = {
  prompt: 'Which of these statements about how a database transaction isolates itself from its neighbours is true in every engine?',
  choices: [
    'A repeatable read never sees rows that were committed after it had started',
    'A dirty read sees the rows of others before they have been committed there',
    'A phantom is a row that is seen by the second query but not by the first x',
    'A serializable schedule gives the same result as some serial order of them',
  ],
};

export const TWO = { prompt: 'A day on Venus is longer than its year.', choices: ['True', 'False'] };

const EXPLANATION = 'Jupiter turns once in just under ten hours.\nIts equator bulges because of it: `7%` wider than pole to pole.';

/** A prompt with a table. */
export const TABLE = `| #                   | Use case                | Example                                       |
| ------------------- | ----------------------- | --------------------------------------------- |
| 1. Data conversion  | Model → JSON            | Book.objects.all() → [{id:7, title:"Emma"}]   |
| 2. Validation       | Refuse bad input        | Email format, required fields, rules          |
| 3. Deserialization  | JSON → Model            | POST {'title':'Emma'} → Book.objects.create() |
| 4. Nested relations | Objects within objects  | OrderSerializer contains UserSerializer()     |
| 5. API responses    | One format for output   | Leave out passwords, format dates             |
Nine APIs out of ten need no more than \`ModelSerializer\`.`;

export function question(text = SHORT, { number = 2, remaining = 14_000, of = 10 } = {}) {
  return { type: 'question', question: number, of, kind: 'choice', limit: 20_000, remaining, ...text };
}

export const typedQuestion = { ...question(), kind: 'text', prompt: 'Which planet has the shortest day?', choices: [] };

export const typedReceipt = (text) => ({ type: 'receipt', question: 2, response: { kind: 'text', text } });

export const typing = { ...typedReceipt('Jupiter'), type: 'answering' };

export const typedReveal = {
  type: 'reveal',
  question: 2,
  correct: [],
  counts: [],
  accepted: ['Jupiter', 'the planet Jupiter'],
  explanation: EXPLANATION,
  right: 11,
  answered: 21,
  typed: [
    { text: 'Jupiter', players: 11, right: true },
    { text: 'Saturn', players: 5 },
    { text: 'Mercury', players: 2 },
    { text: 'Ganymede', players: 1 },
    { text: 'no idea, but it is big', players: 1 },
    { text: 'Venus', players: 1 },
  ],
};

/** The question with the reading time. */
export const reading = (text, more) => ({ ...question(text), remaining: 20_000, opensIn: 4_200, ...more });

export const paused = (more) => ({ type: 'paused', paused: true, remaining: 8_200, limit: 20_000, ...more });

export const adjusted = (more) => ({ type: 'adjusted', player: 'p3', name: 'Katherine Johnson', points: -500, reason: 'Looked it up', total: 2480, ...more });

export const clock = { type: 'clock', question: 2, remaining: 12_400, startsIn: 5_000, away: 8_150 };

export const corrected = (more = {}) => ({ type: 'corrected', question: 2, correct: [1], dropped: false, ...more });

export const answering = (pick, number = 2) => ({
  type: 'answering',
  question: number,
  response: { kind: 'choice', picks: [pick] },
});

export const receipt = (pick, number = 2) => ({ ...answering(pick, number), type: 'receipt' });

export const reveal = (correct = [1], counts = [3, 15, 1, 4], number = 2, explanation = EXPLANATION) => ({
  type: 'reveal',
  question: number,
  correct,
  counts,
  explanation,
  right: correct.reduce((sum, choice) => sum + (counts[choice] ?? 0), 0),
  answered: counts.reduce((sum, players) => sum + players, 0),
});

export const result = (more = {}) => ({
  type: 'result',
  question: 2,
  correct: true,
  points: 912,
  total: 2731,
  rank: 4,
  of: 24,
  streak: 3,
  behind: { name: 'Grace', points: 31 },
  ...more,
});

export const TOP = [
  { rank: 1, name: 'Katherine Johnson', total: 2980, gained: 988, avatar: 2 },
  { rank: 2, name: 'Tiny Tim', total: 2861, gained: 640 },
  { rank: 3, name: 'Grace', total: 2762, gained: 955, avatar: 10 },
  { rank: 4, name: 'Ada', total: 2731, gained: 912, avatar: 7 },
  { rank: 5, name: 'Ömer', total: 2504, gained: 0 },
];

export const leaderboard = { type: 'leaderboard', top: TOP };

export const PODIUM = TOP.slice(0, 3).map((row) => ({ ...row, total: row.total * 3 + 7 }));

export const finished = (standing) => ({ type: 'finished', podium: PODIUM, players: 24, ...(standing && { standing }) });

export const round = (more = {}) => ({ type: 'round', round: 1, of: 3, title: 'Geography', bank: 'World atlas', questions: 10, ...more });

export const pause = (more = {}) => ({ type: 'break', remaining: 582_000, next: 'Music and film', top: TOP, ...more });

export const waiting = { type: 'break', remaining: 0, top: TOP };

export const programme = {
  type: 'programme',
  round: 1,
  rounds: [
    { title: 'General knowledge', bank: 'Pub night, November', questions: 10, breakTime: 600_000 },
    { title: 'Geography', bank: 'World atlas', questions: 10, breakTime: 600_000 },
    { title: 'Music and film', bank: 'Pub night, November', questions: 8 },
  ],
};

export const NAMES = [
  'Ada', 'Grace', 'Katherine Johnson', 'Tiny Tim', 'Ömer', 'Maximilian von Hohenstein', 'Bo', 'Søren', 'ليلى', 'Yuki',
  'The Quizzard of Oz', 'Priya', 'Jean-Luc', 'Nia', 'Team Table 7', 'Olu', 'Zoë', 'Marta', 'Ivan', 'Chidi', 'Eleanor',
  'Mai', 'Tomás', 'Fen',
];

/** Every fourth player has no avatar. */
export const ROSTER = NAMES.map((name, index) => ({ player: `p${index + 1}`, name, ...(index % 4 < 3 && { avatar: index % 12 }) }));

/** The leaderboard at the end of a round: everybody. */
export const lastLeaderboard = {
  type: 'leaderboard',
  last: true,
  top: NAMES.map((name, place) => ({ rank: place + 1, name, ...(place % 4 < 3 && { avatar: place % 12 }), total: 2980 - place * 97, gained: place % 3 ? 912 - place * 20 : 0 })),
};

export function snapshot(role, phase, seat, scene = [], more = {}) {
  const rest = { room: '482913', bank: 'Planets and moons', questions: 10, players: 24, locked: false, ...more };
  return { type: 'snapshot', role, phase, seat: { role, ...seat }, scene, ...rest };
}
