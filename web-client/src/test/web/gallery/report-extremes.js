import { asked, TALL, TEXTS } from './extremes.js';
import { eveningReport } from './format-states.js';
import { players, QUESTIONS, REPORT, ROOMS } from './report-messages.js';

/** @param report and `rooms` of report-states.js, which make states of the ui */
export function reportExtremes(report, rooms) {
  return Object.entries(TEXTS).flatMap(([text, { title, names, prompt, explanation, choices, typed }]) => {
    const questions = [
      { ...QUESTIONS[0], ...asked(text), explanation, picture: TALL, trap: { answer: choices[0], players: 4321 }, counts: [4321, 12_345, 1, 0], right: 12_345, wrong: 4322 },
      { ...QUESTIONS[2], prompt, accepted: choices, typed: [...choices, typed].map((text, index) => ({ text, players: 1234, right: index === 1 })), trap: { answer: typed, players: 1234 } },
      { ...QUESTIONS[8], ...asked(text, 'match'), correct: [0, 1, 3, 2] },
      { ...QUESTIONS[7], ...asked(text, 'order'), correct: [2, 0, 1, 3], counts: [4, 3, 2, 1] },
    ].map((question, index) => ({ ...question, question: index }));
    const seats = players(24).map((player, index) => ({ ...player, name: names[index % 5], total: 98_765 - index }));
    return [
      report(`complete-${text}`, { report: { ...REPORT, bank: title, questions, players: seats } }),
      report(`rounds-${text}`, {
        report: {
          ...REPORT,
          questions,
          rounds: [{ title, bank: title, first: 0, questions: 3 }, { title: names[1], bank: title, first: 3, questions: 1 }],
          players: seats.map((seat) => ({ ...seat, rounds: [98_765, 12] })),
        },
      }),
      report(`formats-${text}`, { report: eveningReport(REPORT, names, { teams: text === 'words' }) }),
      rooms(`some-${text}`, { rooms: ROOMS.map((room) => ({ ...room, bank: title, players: 12_345 })) }),
    ];
  });
}
