/** Questions of all kinds, and their results. */
import { typedReveal } from './messages.js';

export const PICTURE = '/pictures/planet.svg';

export const EIGHT = {
  kind: 'choice',
  prompt: 'Which of these is the largest planet of the Solar System?',
  choices: ['Mercury', 'Venus', 'Earth', 'Mars', 'Saturn', 'Uranus', 'Jupiter', 'Neptune'],
};

export const SIX = {
  prompt: 'Who wrote “The Left Hand of Darkness”?',
  choices: ['Ursula K. Le Guin', 'Octavia E. Butler', 'Stanisław Lem', 'Arkady and Boris Strugatsky', 'Joanna Russ', 'Philip K. Dick'],
};

const SENTENCES = [
  'A repeatable read never sees rows that were committed after it had started',
  'A dirty read sees the rows of others before they have been committed there',
  'A phantom is a row that is seen by the second query but not by the first x',
  'A serializable schedule gives the same result as some serial order of them',
];

export const EIGHT_LONG = {
  prompt: 'Which of these statements about how a database transaction isolates itself from its neighbours is true in every engine?',
  choices: [...SENTENCES, ...SENTENCES.map((sentence) => sentence.replace('A ', 'No '))],
};

export const FORMULA = {
  prompt: 'For which $x$ is $$\\sum_{n=0}^{\\infty} x^n = \\frac{1}{1-x}$$ true?',
  choices: ['$|x| < 1$', '$x \\in \\mathbb{R}$', 'all $x \\ne 1$', 'It costs $5 or $10'],
};

export const CODE = {
  prompt: 'What does **Python** print?\n```python\ndef add(item, to=[]):\n    to.append(item)\n    return to\n\nadd(1)\nprint(add(2))\n```',
  choices: ['`[2]`', '`[1, 2]`', '`None`', 'a `TypeError`'],
};

export const EXPLAINED =
  'The default is made *once*, when `def` runs, not at each call.\n```python\ndef add(item, to=None):\n    to = [] if to is None else to\n```\nThe cost is $O(1)$ either way.';

export const ENDLESS = [
  'A team keeps its settings in one object that every request may read and change. At night the figures are right, in the morning they are not, and nobody can say which request it was that broke them. They add a lock around each change:',
  '```java',
  'synchronized void set(String name, String value) {',
  '    settings.put(name, value);',
  '    listeners.forEach(listener -> listener.changed(name, value));',
  '}',
  '```',
  'Now the figures are right, but once a day the whole service stands still until somebody restarts it. The dump of the threads shows two of them, each **waiting for the other**: one holds the settings and wants the cache, the other holds the cache and wants the settings. A colleague says that a larger machine would help, another that the lock should be fair, a third that listeners have no business inside a lock, and the fourth would rather have no object that everybody may change.',
  'Who of them names the *cause*?',
].join('\n');

export const SEVERAL = {
  kind: 'several',
  prompt: 'Which of these planets have rings?',
  choices: ['Saturn', 'Venus', 'Uranus', 'Mars', 'Neptune'],
};

export const NUMBER = { kind: 'number', prompt: 'How long is a day on Jupiter?', choices: [], unit: 'hours' };

export const ORDER = {
  kind: 'order',
  prompt: 'Order these planets by their distance from the Sun, the nearest first.',
  choices: ['Earth', 'Jupiter', 'Mercury', 'Neptune', 'Saturn'],
};

export const ORDER_EIGHT = {
  kind: 'order',
  prompt: 'How does a request come to its answer?',
  choices: [
    'The view asks the model', 'The browser sends it', 'The middleware lets it in', 'The socket accepts it', 'The template is filled',
    'The router finds the view', 'The answer is compressed', 'The model asks the database',
  ],
};

export const MATCH = {
  kind: 'match',
  prompt: 'Which planet is known for what?',
  choices: ['Mercury', 'Venus', 'Mars', 'Neptune'],
  partners: ['thick clouds', 'blue, windy and far', 'small, hot and next to the Sun', 'rust'],
};

export const MATCH_EIGHT = {
  kind: 'match',
  prompt: 'Which capital belongs to which country?',
  choices: ['Kenya', 'Peru', 'Mongolia', 'Bosnia and Herzegovina', 'Laos', 'Ghana', 'Estonia', 'Uruguay'],
  partners: ['Ulaanbaatar', 'Tallinn', 'Montevideo', 'Nairobi', 'Accra', 'Sarajevo', 'Lima', 'Vientiane'],
};

export const MATCH_LONG = {
  kind: 'match',
  prompt: 'What is which?',
  choices: ['`select_related`', '`prefetch_related`', '`annotate`', '`values_list`'],
  partners: [
    'joins the table of a foreign key into the same query, so that one query brings both',
    'asks for the related rows in a query of their own and joins them in Python',
    'gives tuples instead of models',
    'adds to each row something that the database works out, like a count or an average',
  ],
};

const REVEALS = {
  several: { correct: [0, 2, 4], counts: [19, 2, 14, 3, 12] },
  number: { correct: [], counts: [], number: { value: 9.9, tolerance: 0.5, unit: 'hours' } },
  order: { correct: [2, 0, 1, 4, 3], counts: [21, 20, 11, 9, 17] },
  match: { correct: [2, 0, 3, 1], counts: [20, 18, 22, 17] },
};

const TYPED_NUMBERS = [
  { text: '10', players: 9, right: true },
  { text: '24', players: 6 },
  { text: '9.5', players: 3, right: true },
  { text: '0.4137', players: 1 },
  { text: '-1200000', players: 1 },
];

export function revealed({ kind }, explanation = typedReveal.explanation) {
  return { type: 'reveal', question: 2, ...REVEALS[kind], explanation, right: 12, answered: 20, ...(kind === 'number' && { typed: TYPED_NUMBERS }) };
}

export function given(type, response) {
  return { type, question: 2, response };
}

/** The messages from a question to its reveal, with or without an answer. */
export function played(asked, question, response) {
  return [...asked(question, ...(response ? [given('receipt', response)] : [])), revealed(question)];
}

/** The question as in a report. */
export const REPORTED = { SEVERAL: REVEALS.several, ORDER: REVEALS.order, MATCH: REVEALS.match };
