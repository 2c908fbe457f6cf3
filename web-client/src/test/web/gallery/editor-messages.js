import { docOf } from '/editor/bank-document.js';

/** Notes, and the response of a server to them. */
const NOTES = `# Planets

1. Which planet has the shortest day?
-> Jupiter
It turns once in just under ten hours, and its
equator bulges because of it.

2. How long is a day on Jupiter, in hours?
-> 9.9

3. Put these planets in order, nearest to the sun first.
-> 1. Mercury
   2. Venus
   3. Earth
   4. Mars

Who was it that found Neptune with a pencil?

## Moons

4. Which of these are moons of Saturn?
a) Titan *
b) Enceladus *
c) Triton
d) Phobos

5. Moons and their planets
| Moon     | Planet  |
|----------|---------|
| Titan    | Saturn  |
| Triton   | Neptune |
| Phobos   | Mars    |

6. What do you feel when you look at the moon?
-> Well, that depends: on the night, on the company, and on how much of
   the cheese is left.

7. Is a day on Venus longer than its year?
-> Yes: its day has 243 days of ours, its year \`225\`.
`;

const entry = (question, answer, line, lastLine, topic, shape = 'phrase') => ({ question, answer, line, lastLine, shape, topic });

export const PREVIEW = {
  name: '',
  format: 'Notes',
  saved: false,
  bank: {
    title: 'Planets and moons',
    entries: [
      entry('Which planet has the shortest day?', 'Jupiter\nIt turns once in just under ten hours, and its\nequator bulges because of it.', 3, 6, 'Planets'),
      entry('How long is a day on Jupiter, in hours?', '9.9', 8, 9, 'Planets'),
      entry('Put these planets in order, nearest to the sun first.', '1. Mercury\n2. Venus\n3. Earth\n4. Mars', 11, 15, 'Planets', 'steps'),
      entry('Which of these are moons of Saturn?', 'Titan\nEnceladus', 21, 25, 'Moons', 'choices'),
      entry('Moons and their planets', '| Titan | Saturn |', 27, 32, 'Moons', 'table'),
      entry('What do you feel when you look at the moon?', 'Well, that depends: on the night, on the company, and on how much of the cheese is left.', 34, 36, 'Moons', 'paragraph'),
      entry('Is a day on Venus longer than its year?', 'Yes: its day has 243 days of ours, its year `225`.', 38, 39, 'Moons'),
    ],
    questions: [
      { kind: 'choice', prompt: 'Which planet has the shortest day?', choices: ['Mars', 'Jupiter', 'Venus', 'Mercury'], correct: [1], explanation: 'It turns once in just under ten hours, and its\nequator bulges because of it.', entry: 0, limit: 15000, worth: 2 },
      { kind: 'text', prompt: 'Which planet has the shortest day?', accepted: ['Jupiter', 'the planet Jupiter'], entry: 0, off: true },
      { kind: 'number', prompt: 'How long is a day on Jupiter?', value: 9.9, tolerance: 0.5, unit: 'hours', entry: 1 },
      { kind: 'order', prompt: 'Put these planets in order, nearest to the sun first.', choices: ['Earth', 'Mercury', 'Mars', 'Venus'], correct: [1, 3, 0, 2], entry: 2 },
      { kind: 'several', prompt: 'Which of these are moons of Saturn?', choices: ['Titan', 'Enceladus', 'Triton', 'Phobos'], correct: [0, 1], entry: 3 },
      { kind: 'match', prompt: 'Which planet does each moon belong to?', choices: ['Titan', 'Triton', 'Phobos'], partners: ['Mars', 'Saturn', 'Venus', 'Neptune'], correct: [1, 3, 0], entry: 4 },
      { kind: 'choice', prompt: 'A day on Venus is longer than its year.', choices: ['True', 'False'], correct: [0], spare: true, explanation: 'Its day has 243 days of ours, its year `225`.', entry: 6 },
    ],
    unasked: [{ entry: 5, why: 'The answer is too long to be typed, and nothing in these notes is near enough to tempt beside it.' }],
    problems: [{ line: 17, message: 'has no answer: “Who was it that found Neptune with a pencil?”' }],
  },
  scores: [84, 70, 61, 90, 77, 81, 32],
  marks: [{ first: 1, last: 1 }, { first: 19, last: 19 }],
  source: NOTES.split('\n'),
};

export const DOC = docOf(PREVIEW);

/** The same bank as saved without its notes. */
export const SAVED_DOC = docOf({ ...PREVIEW, name: 'planets', saved: true, source: [], marks: [] });
