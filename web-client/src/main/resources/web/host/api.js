import { sitePath } from '../core/base-path.js';

/** What a host asks over HTTP, and the key that opens it. The answers are shown in protocol/README.md. */

/**
 * A refusal with its sentence for a person; `locked` when it is the key that does not fit, `closed` when none would. `status` is
 * that of HTTP, 0 without an answer; `line` is where a file could not be read, 0 where none is to blame.
 */
export class Refused extends Error {
  /**
   * @param {string} sentence
   * @param {{
   *   locked: (boolean|undefined),
   *   closed: (boolean|undefined),
   *   status: (number|undefined),
   *   line: (number|undefined),
   *   table: (?trivium.TableForm|undefined)
   * }=} facts
   */
  constructor(sentence, { locked = false, closed = false, status = 0, line = 0, table = null } = {}) {
    super(sentence);
    this.locked = locked;
    this.closed = closed;
    this.status = status;
    this.line = line;
    /** What the server asks about the columns of a table. */
    this.table = table;
  }
}

/**
 * The banks of the server, and the files of the banks folder that cannot be read.
 *
 * @param {string} key
 * @return {!Promise<!trivium.BankList>}
 */
export function banks(key) {
  return json('/api/banks', key);
}

/**
 * A bank with where it comes from.
 *
 * @param {string} name
 * @param {string} key
 * @return {!Promise<!trivium.BankPreview>}
 */
export function bank(name, key) {
  return json(bankPath(name), key);
}

/**
 * The same with its tag, by which saving notices what others did in between.
 *
 * @param {string} name
 * @param {string} key
 * @return {!Promise<{preview: !trivium.BankPreview, tag: string}>}
 */
export async function taggedBank(name, key) {
  const answer = await ask(bankPath(name), key);
  return { preview: await answer.json(), tag: tagOf(answer) };
}

/**
 * What is understood of a file or of a text: as `bank`, and nothing is kept.
 *
 * @param {string} file
 * @param {string|!Blob} content
 * @param {string} key
 * @param {!Array<string>=} columns
 * @return {!Promise<!trivium.BankPreview>}
 */
export async function readBank(file, content, key, columns = []) {
  const named = columns.length ? `&columns=${columns.join(',')}` : '';
  return (await ask(`/api/banks/read?file=${encodeURIComponent(file)}${named}`, key, { method: 'POST', body: content })).json();
}

/**
 * Saves a bank in our own form; gives its new tag.
 *
 * @param {string} name
 * @param {!trivium.BankForm} form
 * @param {string} key the host key
 * @param {{fresh: (boolean|undefined), tag: (string|undefined)}=} condition `fresh` refuses a name that is taken, `tag` a bank
 *     that was saved since it was read
 * @return {!Promise<string>}
 */
export async function saveBank(name, form, key, { fresh = false, tag = '' } = {}) {
  const headers = { 'content-type': 'application/json', ...(fresh ? { 'if-none-match': '*' } : tag && { 'if-match': tag }) };
  return tagOf(await ask(bankPath(name), key, { method: 'PUT', body: JSON.stringify(form), headers }));
}

/**
 * @param {string} name
 * @param {string} key
 * @param {string=} tag to delete only what one has seen
 * @return {!Promise<undefined>}
 */
export async function deleteBank(name, key, tag = '') {
  await ask(bankPath(name), key, { method: 'DELETE', headers: tag && { 'if-match': tag } });
}

/**
 * What is in it, and so its tag, stays as it is.
 *
 * @param {string} name
 * @param {string} to
 * @param {string} key
 * @return {!Promise<undefined>}
 */
export async function renameBank(name, to, key) {
  await ask(`${bankPath(name)}/rename?to=${encodeURIComponent(to)}`, key, { method: 'POST' });
}

/**
 * A bank as a file of another format (`trivium`, `gift`, `kahoot`, `csv` or `anki`), with how many questions are not in it.
 *
 * @param {string} name
 * @param {string} format
 * @param {string} key
 * @return {!Promise<{blob: !Blob, leftOut: number}>}
 */
export async function exportedBank(name, format, key) {
  const answer = await ask(`${bankPath(name)}/export/${format}`, key);
  return { blob: await answer.blob(), leftOut: Number(answer.headers.get('trivium-left-out')) };
}

/**
 * Keeps a picture; gives the name that a question has it by.
 *
 * @param {!Blob} file
 * @param {string} key
 * @return {!Promise<string>}
 */
export async function sendPicture(file, key) {
  const answer = await ask('/api/pictures', key, { method: 'POST', body: file, headers: { 'content-type': file.type } });
  return (await answer.json()).picture;
}

/**
 * The stored rooms, newest first.
 *
 * @param {string} key
 * @return {!Promise<{rooms: !Array<!trivium.StoredRoom>}>}
 */
export function rooms(key) {
  return json('/api/rooms', key);
}

/**
 * The report of a room.
 *
 * @param {string} id
 * @param {string} key
 * @return {!Promise<!trivium.RoomReport>}
 */
export function report(id, key) {
  return json(roomPath(id), key);
}

/**
 * A file of a report, as a Blob: `report.xlsx`, `players.csv`, `questions.csv` or `answers.csv`.
 *
 * @param {string} id
 * @param {string} file
 * @param {string} key
 * @return {!Promise<!Blob>}
 */
export async function reportFile(id, file, key) {
  return (await ask(`${roomPath(id)}/${file}`, key)).blob();
}

/**
 * Deletes all that is kept of a room.
 *
 * @param {string} id
 * @param {string} key
 * @return {!Promise<undefined>}
 */
export async function forgetRoom(id, key) {
  await ask(roomPath(id), key, { method: 'DELETE' });
}

function roomPath(id) {
  return `/api/rooms/${encodeURIComponent(id)}`;
}

function bankPath(name) {
  return `/api/banks/${encodeURIComponent(name)}`;
}

function tagOf(answer) {
  return answer.headers.get('etag') ?? '';
}

async function json(path, key) {
  return (await ask(path, key)).json();
}

async function ask(path, key, { method = 'GET', body, headers = {} } = {}) {
  let answer;
  try {
    answer = await fetch(sitePath(path), { method, body, headers: { ...headers, ...(key && { authorization: `Bearer ${key}` }) } });
  } catch {
    throw new Refused('The server isn’t responding. Is it running?');
  }
  if (!answer.ok) {
    const { why, detail, table } = await answer.json().catch(() => ({}));
    const { status } = answer;
    const line = Number(/\bline (\d+)/.exec(detail)?.[1] ?? 0);
    throw new Refused(detail ?? `The server returned an error (${status}).`, { locked: status === 401, closed: why === 'no-keeper', status, line, table });
  }
  return answer;
}

/**
 * The key of the link that the server printed, `/host#key=…`: kept, and taken out of the address bar.
 *
 * @param {!trivium.KeyStorage} storage
 * @return {string}
 */
export function hostKey(storage) {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given) {
    keepKey(storage, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? storage.getItem('trivium.host.key') ?? '';
}

/**
 * @param {!trivium.KeyStorage} storage
 * @param {string} key
 */
export function keepKey(storage, key) {
  storage.setItem('trivium.host.key', key);
}

/**
 * A link can't carry the key, so a file is fetched with it and handed over from here.
 *
 * @param {!Blob} blob
 * @param {string} name
 */
export function download(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
