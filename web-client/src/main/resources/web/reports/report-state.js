/** What a host has in hand while looking back: the key, and what came of the last request. */
export const INITIAL_UI = Object.freeze({
  key: '',
  locked: false,
  /** Where everybody may host, no key opens what is the keeper's. */
  closed: false,
  problem: '',
  report: null,
  rooms: null,
  /** Rows of players that are shown, and what their names are searched for. */
  rows: 100,
  sought: '',
  fetching: '',
  /** What is about to be deleted, as `/api/rooms` lists it. */
  doomed: null,
  sureProblem: '',
});

/** As many rows more on each press: a hall of ten thousand would stop the page if they came all at once. */
export const MORE_ROWS = 500;
