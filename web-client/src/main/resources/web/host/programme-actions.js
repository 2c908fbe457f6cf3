import { MOST_ROUNDS, roundOf, settingsOf } from './round-plan.js';
import { deleteProgramme, saveProgramme } from './saved-programmes.js';

/**
 * The actions on the rounds that are planned on the page, and on saved programmes.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   change: function(!Object),
 *   choose: function(string),
 *   step: function(),
 *   storage: !trivium.KeyStorage
 * }} page `step` opens the room, or adds the rounds to it
 * @return {!trivium.ProgrammeActions}
 */
export function programmeActions({ ui, change, choose, step, storage }) {
  const swapped = (rounds, one, other) => rounds.with(one, rounds[other]).with(other, rounds[one]);

  return {
    add() {
      const { rounds } = ui();
      if (rounds.length < MOST_ROUNDS) {
        change({ rounds: [...rounds, roundOf(ui())], title: '' });
      }
    },
    /** Shows a round with its bank and settings. */
    edit(index) {
      const round = ui().rounds[index];
      choose(round.bank);
      change({ editing: index, ...settingsOf(round) });
    },
    update() {
      const { rounds, editing } = ui();
      change({ rounds: rounds.with(editing, roundOf(ui())), editing: -1, title: '' });
    },
    cancel: () => change({ editing: -1, title: '' }),
    move(index, by) {
      const { rounds } = ui();
      change({ rounds: swapped(rounds, index, index + by), editing: -1 });
    },
    remove: (index) => change({ rounds: ui().rounds.toSpliced(index, 1), editing: -1 }),
    clear: () => change({ rounds: [], editing: -1, programmeName: '' }),
    naming: (programmeName) => change({ programmeName }),
    save() {
      const { rounds, programmeName } = ui();
      const name = programmeName.trim();
      if (name) {
        change({ programmes: saveProgramme(storage, { name, rounds }), programmeName: name });
      }
    },
    load: ({ name, rounds }) => change({ rounds, programmeName: name, editing: -1 }),
    play({ name, rounds }) {
      change({ rounds, programmeName: name, editing: -1 });
      step();
    },
    forget: (name) => change({ programmes: deleteProgramme(storage, name) }),
  };
}
