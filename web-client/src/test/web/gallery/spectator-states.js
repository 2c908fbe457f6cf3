/** The states of the phone of somebody who watches, and the ways to watch. */
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';
import * as team from './team-messages.js';

/** @param state of player-states.js */
export function spectators(state) {
  const seat = (phase, scene) => [say.snapshot('spectator', phase, {}, scene)];
  const watch = (name, messages) => state(`watch-${name}`, { messages });
  const name = (more) => ({ link: { status: 'idle' }, form: { step: 'name', code: '482913', bank: 'Planets and moons', ...more } });
  return [
    state('name-shared', name({ shared: true })),
    state('name-shared-typed', name({ shared: true, name: 'The Quizzard of Oz', members: 'Ada, Grace, Maximilian von Hohenstein, Lin' })),
    state('name-watch-only', name({ watchOnly: true })),
    state('name-watch-only-refused', name({ watchOnly: true, problem: 'This room is full. Ask the host to open another one.' })),
    watch('lobby', seat('lobby', [])),
    watch('question', seat('question', [say.question()])),
    watch('question-long', seat('question', [say.question(say.LONG)])),
    watch('question-typed', seat('question', [say.typedQuestion])),
    watch('question-match', seat('question', [say.question(kinds.MATCH)])),
    watch('question-eight', seat('question', [say.question({ ...kinds.EIGHT, worth: 2, picture: kinds.PICTURE })])),
    watch('question-reading', seat('question', [say.reading(say.SHORT)])),
    watch('question-paused', seat('question', [say.question(), say.paused()])),
    watch('reveal', [...seat('question', [say.question()]), say.reveal()]),
    watch('reveal-corrected', [...seat('question', [say.question()]), say.reveal(), say.corrected({ dropped: true })]),
    watch('reveal-typed', [...seat('question', [say.typedQuestion]), say.typedReveal]),
    watch('reveal-match', [...seat('question', [say.question(kinds.MATCH)]), kinds.revealed(kinds.MATCH)]),
    watch('leaderboard', [...seat('question', [say.question()]), say.reveal(), say.leaderboard]),
    watch('leaderboard-teams', [...seat('question', [team.teams('twelve'), say.question()]), say.reveal(), { ...say.leaderboard, teams: team.rows('twelve') }]),
    watch('round', seat('round', [say.round({ worth: 2 })])),
    watch('break', seat('break', [say.pause()])),
    watch('break-next-quiz', seat('break', [say.waiting])),
    watch('podium', seat('podium', [say.finished()])),
  ];
}
