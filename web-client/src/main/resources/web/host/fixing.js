import { report } from './api.js';

/** What the host has in hand while mending closed questions. */
export const FIX = Object.freeze({ questions: null, chosen: 0, picks: [], sent: false, problem: '', done: '' });

/** The same panel with another question before it, its right choices ticked. */
export function chooseIn(fix, number) {
  const question = fix.questions?.find((one) => one.question === number);
  return { ...fix, chosen: number, picks: question?.correct ?? [], sent: false, problem: '', done: '' };
}

export function chosenQuestion({ questions, chosen }) {
  return questions?.find(({ question }) => question === chosen);
}

/** Whether saving the ticks would change anything; a correction that changes nothing is not answered. */
export function hasChange({ questions, chosen, picks }) {
  const correct = chosenQuestion({ questions, chosen })?.correct ?? [];
  return picks.length > 0 && (picks.length !== correct.length || picks.some((pick) => !correct.includes(pick)));
}

/**
 * What the panel does.
 *
 * @param page `desk()` and `game()` as they are now, `change(fix)`, and `send(message)`, false where that can't be done
 */
export function fixing({ desk, game, change, send }) {
  const now = () => desk().fix;

  /** @param settle what to make of the panel once the list is there */
  async function load(settle) {
    try {
      const { questions } = await report(game().report, desk().key);
      if (now()) {
        change(settle({ ...now(), questions }));
      }
    } catch ({ message }) {
      if (now()) {
        change({ ...now(), problem: message });
      }
    }
  }

  return {
    open() {
      change(FIX);
      load((fix) => chooseIn(fix, fix.questions.at(-1)?.question));
    },
    close: () => change(null),
    choose: (number) => change(chooseIn(now(), number)),
    tick(choice) {
      const { picks } = now();
      const next = picks.includes(choice) ? picks.filter((pick) => pick !== choice) : [...picks, choice];
      change({ ...now(), picks: next.sort((one, other) => one - other), done: '' });
    },
    correct(correction) {
      if (now().sent) {
        return;
      }
      const sent = send({ type: 'correct', question: now().chosen, correction });
      change({ ...now(), sent, done: '', problem: sent ? '' : 'There is no line to the room just now. Try again in a moment.' });
    },
    /** Whatever the room says while the panel is open. */
    hear({ type, question, detail }) {
      if (!now()) {
        return;
      }
      if (type === 'corrected' && question === now().chosen) {
        load((fix) => ({ ...chooseIn(fix, question), done: 'Done. Everyone’s points have followed.' }));
      } else if (type === 'refused' && now().sent) {
        change({ ...now(), sent: false, problem: detail });
      } else if (type === 'snapshot') {
        // The line was gone: what was sent on it has come or has not, and the list shows which.
        load((fix) => chooseIn(fix, fix.chosen));
      } else if (type === 'corrected' || type === 'reveal') {
        load((fix) => fix);
      }
    },
  };
}
