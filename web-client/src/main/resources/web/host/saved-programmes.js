/** The programmes that this browser has saved under a name. The number changes with their form. */
const KEY = 'trivium.programmes.1';

/** Most programmes that are stored; the oldest go first. */
const MOST = 50;

/**
 * Returns the saved programmes, newest first. What cannot be read is ignored.
 *
 * @param {!trivium.KeyStorage} storage
 * @return {!Array<!trivium.SavedProgramme>}
 */
export function savedProgrammes(storage) {
  try {
    const stored = JSON.parse(storage.getItem(KEY) ?? '[]');
    return stored.filter(({ name, rounds }) => name && rounds.length && rounds.every(({ bank, selection }) => bank && selection));
  } catch {
    return [];
  }
}

/**
 * Saves a programme, and replaces one of the same name.
 *
 * @param {!trivium.KeyStorage} storage
 * @param {!trivium.SavedProgramme} programme
 * @return {!Array<!trivium.SavedProgramme>} all programmes
 */
export function saveProgramme(storage, programme) {
  return store(storage, [programme, ...without(storage, programme.name)].slice(0, MOST));
}

/**
 * @param {!trivium.KeyStorage} storage
 * @param {string} name
 * @return {!Array<!trivium.SavedProgramme>} the others
 */
export function deleteProgramme(storage, name) {
  return store(storage, without(storage, name));
}

function without(storage, name) {
  return savedProgrammes(storage).filter((programme) => programme.name !== name);
}

function store(storage, programmes) {
  storage.setItem(KEY, JSON.stringify(programmes));
  return programmes;
}
