/** What a host asks over HTTP, and the key that opens it. The answers are shown in protocol/README.md. */

/** A refusal with its sentence for a person; `locked` when it is the key that does not fit, `closed` when none would. */
export class Refused extends Error {
  constructor(sentence, { locked = false, closed = false } = {}) {
    super(sentence);
    this.locked = locked;
    this.closed = closed;
  }
}

/** `{banks: [{name, title, entries, questions, problems}], failures: [{name, line, message}]}` */
export function banks(key) {
  return json('/api/banks', key);
}

/** `{name, format, saved, bank: {title, entries, questions, unasked, problems}, scores, marks, source}`: protocol/README.md */
export function bank(name, key) {
  return json(`/api/banks/${encodeURIComponent(name)}`, key);
}

/** `{rooms: [{report, room, bank, opened, questions, players, state}]}`, newest first */
export function rooms(key) {
  return json('/api/rooms', key);
}

/** `{…, players: [{rank, name, total, marks, …}], questions: [{prompt, counts, …}], again: [number]}` */
export function report(id, key) {
  return json(roomPath(id), key);
}

/** A file of a report, as a Blob: `report.xlsx`, `players.csv`, `questions.csv` or `answers.csv`. */
export async function reportFile(id, file, key) {
  return (await ask(`${roomPath(id)}/${file}`, key)).blob();
}

/** Deletes all that is kept of a room. */
export async function forgetRoom(id, key) {
  await ask(roomPath(id), key, 'DELETE');
}

function roomPath(id) {
  return `/api/rooms/${encodeURIComponent(id)}`;
}

async function json(path, key) {
  return (await ask(path, key)).json();
}

async function ask(path, key, method = 'GET') {
  let answer;
  try {
    answer = await fetch(path, { method, headers: key ? { authorization: `Bearer ${key}` } : {} });
  } catch {
    throw new Refused('The server does not answer. Is it running?');
  }
  if (!answer.ok) {
    const { why, detail } = await answer.json().catch(() => ({}));
    throw new Refused(detail ?? `The server said ${answer.status}.`, { locked: answer.status === 401, closed: why === 'no-keeper' });
  }
  return answer;
}

/** The key of the link that the server printed, `/host#key=…`: kept, and taken out of the address bar. */
export function hostKey(storage) {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given) {
    keepKey(storage, given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? storage.getItem('trivium.host.key') ?? '';
}

export function keepKey(storage, key) {
  storage.setItem('trivium.host.key', key);
}
