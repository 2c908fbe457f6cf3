/**
 * The board of teams as the host uses it: the selected players, the team that is being renamed (-1 for none) with its
 * new name, and the team that players are dragged over (-1 for none).
 */
export const TEAM_BOARD = Object.freeze({ selected: [], renaming: -1, name: '', over: -1 });

/** Most players who are moved at once. The server disconnects pages that send more messages in a second. */
const MOST_AT_ONCE = 20;

/**
 * Returns the actions of the board of teams.
 *
 * @param {{
 *   game: function(): !trivium.GameState,
 *   board: function(): !trivium.TeamBoard,
 *   change: function(!trivium.TeamBoard),
 *   send: function(!trivium.ClientMessage)
 * }} page
 * @return {!trivium.TeamActions}
 */
export function teamActions({ game, board, change, send }) {
  const set = (part) => change({ ...board(), ...part });
  /** Moves players, and returns those who remain to be moved. */
  const move = (players, team) => {
    const present = players.filter((id) => game().roster.some(({ player }) => player === id));
    present.slice(0, MOST_AT_ONCE).forEach((player) => send({ type: 'move-player', player, team }));
    return present.slice(MOST_AT_ONCE);
  };
  return {
    select(player) {
      const { selected } = board();
      set({ selected: selected.includes(player) ? selected.filter((other) => other !== player) : [...selected, player] });
    },
    deselect: () => set({ selected: [] }),
    moveSelected: (team) => set({ selected: move(board().selected, team) }),
    over(team) {
      if (board().over !== team) {
        set({ over: team });
      }
    },
    /** Moves the dragged player, with the others if it is one of the selected players. */
    drop(player, team) {
      const { selected } = board();
      if (selected.includes(player)) {
        set({ over: -1, selected: move(selected, team) });
      } else {
        move([player], team);
        set({ over: -1 });
      }
    },
    startRenaming: (team, name) => set({ renaming: team, name }),
    typeName: (name) => set({ name }),
    stopRenaming: () => set({ renaming: -1, name: '' }),
    rename() {
      const { renaming, name } = board();
      if (name.trim()) {
        send({ type: 'rename-team', team: renaming, name: name.trim() });
      }
      set({ renaming: -1, name: '' });
    },
  };
}
