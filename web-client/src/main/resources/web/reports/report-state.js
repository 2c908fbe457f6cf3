/** State of the report pages: the host key, and the result of the last request. */
export const INITIAL_UI = Object.freeze({
  key: '',
  locked: false,
  /** Whether the list of rooms is unavailable, because the server has no host key. */
  closed: false,
  problem: '',
  report: null,
  rooms: null,
  /** Number of players shown, and the text that their names are searched for. */
  rows: 100,
  query: '',
  fetching: '',
  /** The room whose deletion has to be confirmed, as in `/api/rooms`. */
  toDelete: null,
  sureProblem: '',
});

/** Rows that are added on each press; 10,000 rows at once would block the page. */
export const MORE_ROWS = 500;
