/** The states of all screens in a round with an answer sheet, a joker, bets or a tie-break. */
import '/core/sheet-state.js';
import { TEXTS } from './extremes.js';
import * as say from './messages.js';
import * as sheet from './sheet-messages.js';
import * as team from './team-messages.js';

const ROUND = say.round({ questions: 7, format: { mode: 'sheet', joker: true, wager: true } });

const NO_DRAFTS = { unsaved: {}, drafts: {}, lost: {} };

const sheetTexts = (text) => {
  const { prompt, choices, partners } = TEXTS[text];
  return sheet.custom([
    { kind: 'choice', prompt, choices },
    { kind: 'text', prompt, choices: [] },
    { kind: 'number', prompt, choices: [], unit: TEXTS[text].names[1] },
    { kind: 'order', prompt, choices },
    { kind: 'match', prompt, choices, partners },
  ]);
};

const EXTREME = ['words', 'arabic'];

/** @param state and `seat` of player-states.js */
export function playerSheets(state, seat) {
  const own = (phase, ...scene) => seat(phase, [ROUND, ...scene]);
  const inTeam = (phase, ...scene) => seat(phase, [team.teams('two'), ROUND, ...scene], { team: 1 });
  const all = sheet.questions();
  const entered = (more) => ({ ...NO_DRAFTS, ...more });
  const { FIRST } = sheet;
  const revealed = [...all, ...sheet.receipts([0, 1, 2, 3, 4, 5, 6]), sheet.marking, sheet.reveal(0), sheet.result(0), sheet.reveal(1, 'It is the largest lake of Africa.'), sheet.result(1)];
  return [
    state('sheet-first', { messages: own('question', ...sheet.questions(1)) }),
    state('sheet-three', { messages: own('question', ...sheet.questions(3), ...sheet.receipts([0])), sheet: entered({ unsaved: { [FIRST + 1]: { kind: 'text', text: 'Victoria la' } }, drafts: { [FIRST + 1]: { text: 'Victoria la' } } }) }),
    state('sheet-all', { messages: own('question', ...all, ...sheet.receipts([0, 1, 2, 3, 4, 5, 6])) }),
    state('sheet-untouched', { messages: own('question', ...all), sheet: entered({ drafts: { [FIRST + 2]: { text: 'nine' }, [FIRST + 5]: { match: [2, 0, -1, -1] } } }) }),
    state('sheet-team', { messages: inTeam('question', ...all, ...sheet.receipts([0, 1, 3, 4], ['Ada', 'Maximilian von Hohenstei'])) }),
    state('sheet-locking', { messages: own('locking', ...all, ...sheet.receipts([0, 1, 3]), sheet.locking()) }),
    state('sheet-locking-paused', { messages: [...own('locking', ...all, sheet.locking()), say.paused({ remaining: 31_000, limit: 0 })] }),
    state('sheet-locking-last-seconds', { messages: own('locking', ...all, ...sheet.receipts([0, 1, 3]), sheet.locking(3_200)) }),
    state('sheet-marking', { messages: own('marking', ...all, ...sheet.receipts([0, 1, 3, 4, 5]), sheet.marking), sheet: entered({ lost: { [FIRST + 2]: true } }) }),
    state('sheet-refused', { messages: [...own('question', ...sheet.questions(2)), { type: 'refused', why: 'too-late', detail: 'Too late: this question is closed.' }] }),
    state('sheet-reveal-half', { messages: own('reveal', ...revealed) }),
    state('sheet-reveal-order', { messages: own('reveal', ...revealed, sheet.reveal(4), sheet.result(4, { behind: undefined })) }),
    state('sheet-reveal-team', { messages: inTeam('reveal', ...revealed.slice(0, -1), { ...team.result(), ...sheet.result(1), team: team.result().team }) }),
    state('sheet-answers', { messages: own('answers', ...all, ...sheet.receipts([0, 1, 2, 3, 4, 6]), sheet.answers(), sheet.sheetResult()) }),
    state('sheet-answers-team', { messages: inTeam('answers', ...all, ...sheet.receipts([0, 1, 2, 3, 4, 6]), sheet.answers(), sheet.sheetResult({ team: team.result({ of: 2 }).team })) }),
    state('sheet-answers-joined', { messages: own('answers', ...all, sheet.answers()) }),
    state('round-joker', { messages: own('round', sheet.joker()) }),
    state('round-joker-played', { messages: own('round', sheet.joker({ played: true })) }),
    state('round-joker-team', { messages: inTeam('round', sheet.joker({ played: true, by: 'Maximilian von Hohenstei' })) }),
    state('round-joker-gone', { messages: own('round', sheet.joker({ available: false })) }),
    state('bets', { messages: own('bets', sheet.bets, sheet.bet()) }),
    state('bets-placed', { messages: own('bets', sheet.bets, sheet.bet({ points: 2250 })) }),
    state('bets-team', { messages: inTeam('bets', sheet.bets, sheet.bet({ points: 1500, by: 'Maximilian von Hohenstei' })) }),
    state('bets-sending', { messages: own('bets', sheet.bets, sheet.bet()), form: { wantedBet: 4500 } }),
    state('bets-refused', { messages: [...own('bets', sheet.bets, sheet.bet({ points: 100 })), { type: 'refused', why: 'too-many-points', detail: 'You can bet no more points than you have.' }] }),
    state('bets-none', { messages: own('bets', sheet.bets, sheet.bet({ most: 0 })) }),
    state('bets-late', { messages: own('bets', sheet.bets) }),
    ...EXTREME.flatMap((text) => [
      state(`sheet-${text}`, { messages: own('question', ...sheetTexts(text)), sheet: entered({ drafts: { [FIRST + 1]: { text: TEXTS[text].typed } } }) }),
      state(`sheet-answers-${text}`, { messages: own('answers', ...sheetTexts(text).slice(0, 2), { type: 'receipt', question: FIRST + 1, response: { kind: 'text', text: TEXTS[text].typed } }, sheet.answers(sheetTexts(text).slice(0, 2)), { type: 'sheet-result', results: [sheet.result(0), sheet.result(1)] }) }),
    ]),
  ];
}

/** @param state and `seat` of display-states.js */
export function displaySheets(state, seat) {
  const room = (phase, ...scene) => seat(phase, [ROUND, ...scene]);
  const all = sheet.questions();
  const names = [...say.NAMES];
  const reveals = (index) => state(`sheet-reveal-${index + 1}`, room('reveal', ...all, sheet.marking, sheet.reveal(index)));
  const texts = (text) => sheetTexts(text).slice(0, 2);
  return [
    ...all.map((_, index) => state(`sheet-question-${index + 1}`, room('question', ...sheet.questions(index + 1), sheet.progress([14, 12, 9, 8, 7, 5, 2].slice(0, index + 1))))),
    state('sheet-question-worth', room('question', { ...sheet.questions(1)[0], worth: 2 })),
    state('sheet-locking', room('locking', ...all, sheet.locking(), sheet.progress([14, 12, 9, 8, 7, 5, 2]))),
    state('sheet-locking-paused', [...room('locking', ...all, sheet.locking()), say.paused({ remaining: 31_000, limit: 0 })]),
    state('sheet-locking-ten', room('locking', ...sheet.long(10), sheet.locking(4_000), sheet.progress(sheet.long(10).map(() => 9)))),
    state('sheet-locking-forty', room('locking', ...sheet.long(40), sheet.locking(), sheet.progress(sheet.long(40).map(() => 9)))),
    state('sheet-marking', room('marking', ...all, sheet.marking)),
    ...[0, 1, 2, 4, 5].map(reveals),
    state('sheet-answers', room('answers', ...all, sheet.answers())),
    state('sheet-answers-three', room('answers', ...sheet.questions(3), sheet.answers(sheet.questions(3)))),
    state('sheet-answers-ten', room('answers', ...sheet.long(10), sheet.answers(sheet.long(10)))),
    state('sheet-answers-forty', room('answers', ...sheet.long(40), sheet.answers(sheet.long(40)))),
    state('bets', room('bets', sheet.bets, sheet.betTally)),
    state('round-joker', room('round', sheet.jokers(names.slice(0, 1)))),
    state('round-jokers', room('round', sheet.jokers(names))),
    ...EXTREME.flatMap((text) => [
      state(`sheet-locking-${text}`, room('locking', ...texts(text), sheet.locking())),
      state(`sheet-answers-${text}`, room('answers', ...texts(text), { ...sheet.answers(texts(text)), reveals: [sheet.reveal(0), { ...sheet.reveal(1), accepted: [TEXTS[text].typed] }] })),
    ]),
  ];
}

/** @param state and `seat` of host-states.js */
export function hostSheets(state, seat) {
  const room = (phase, ...scene) => seat(phase, [ROUND, ...scene]);
  const all = sheet.questions();
  const given = sheet.progress([14, 12, 9, 8, 7, 5, 2]);
  const keys = (root) => root.querySelector('#keys').showPopover();
  const marked = sheet.typed.map((typed) => ({ ...typed, groups: typed.groups.map((group) => ({ ...group, marked: !group.certain })) }));
  const unfold = (root) => root.querySelectorAll('.certain-answers').forEach((details) => details.setAttribute('open', ''));
  const text = (name) => {
    const { prompt, typed, choices } = TEXTS[name];
    const texts = sheet.custom([{ kind: 'text', prompt, choices: [] }]);
    return room('marking', ...texts, sheet.marking, { type: 'typed-answers', question: sheet.FIRST, groups: [typed, ...choices].map((answer, index) => ({ text: answer, answers: index + 1, mark: 'reject', certain: index > 2 })) });
  };
  return [
    state('sheet-question', room('question', ...sheet.questions(3), sheet.progress([14, 12, 9]))),
    state('sheet-question-first', room('question', ...sheet.questions(1))),
    state('sheet-question-last', room('question', ...all, given)),
    state('sheet-locking', room('locking', ...all, sheet.locking(), given)),
    state('sheet-locking-paused', [...room('locking', ...all, sheet.locking(), given), say.paused({ remaining: 31_000, limit: 0 })]),
    state('sheet-marking', room('marking', ...all, sheet.marking, ...sheet.typed)),
    state('sheet-marking-unfolded', room('marking', ...all, sheet.marking, ...sheet.typed), { ui: { marking: { question: sheet.FIRST + 1, text: 'Victoria' } }, after: unfold }),
    state('sheet-marking-done', room('marking', ...all, sheet.marking, ...marked)),
    state('sheet-marking-nothing', room('marking', ...all, sheet.marking)),
    state('sheet-marking-keys', room('marking', ...all, sheet.marking, ...sheet.typed), { after: keys }),
    state('sheet-reveal', room('reveal', ...all, sheet.marking, ...sheet.typed, sheet.reveal(1)), { after: unfold }),
    state('sheet-reveal-last', room('reveal', ...all, sheet.marking, sheet.reveal(6))),
    state('sheet-answers', room('answers', ...all, sheet.answers())),
    state('sheet-answers-ties', room('answers', ...all, sheet.answers(), sheet.ties)),
    state('podium-ties', seat('podium', [say.finished(), sheet.ties])),
    state('tie-break', seat('podium', [say.finished(), sheet.ties]), { after: (root) => root.querySelector('.tie-break').showModal() }),
    state('bets', room('bets', sheet.bets, sheet.betTally)),
    state('round-jokers', room('round', sheet.jokers(say.NAMES.slice(0, 12)))),
    state('round-no-jokers', room('round', sheet.jokers([]))),
    ...EXTREME.map((name) => state(`sheet-marking-${name}`, text(name), { after: unfold })),
  ];
}
