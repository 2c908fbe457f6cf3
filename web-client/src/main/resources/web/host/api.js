import { sitePath } from '../core/base-path.js';

/**
 * The HTTP requests of the host pages, and the host key that authorizes them. protocol/README.md shows the responses.
 */

/**
 * A failed request, with a message for the user. `locked` means that the host key is missing or wrong, `closed` that no
 * key would help. `status` is the HTTP status, 0 without a response; `line` is the line of the file that could not be
 * read, 0 if unknown.
 */
class Refused extends Error {
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
    /** The columns of a table whose meaning the server asks for. */
    this.table = table;
  }
}

/**
 * Returns the banks of the server, and the files of the banks folder that cannot be read.
 *
 * @param {string} key
 * @return {!Promise<!trivium.BankList>}
 */
export function banks(key) {
  return json('/api/banks', key);
}

/**
 * Returns a bank with its origin.
 *
 * @param {string} name
 * @param {string} key
 * @return {!Promise<!trivium.BankPreview>}
 */
export function bank(name, key) {
  return json(bankPath(name), key);
}

/**
 * Returns a bank with its entity tag, by which a save detects changes by others.
 *
 * @param {string} name
 * @param {string} key
 * @return {!Promise<{preview: !trivium.BankPreview, tag: string}>}
 */
export async function taggedBank(name, key) {
  const answer = await request(bankPath(name), key);
  return { preview: await answer.json(), tag: tagOf(answer) };
}

/**
 * Imports a file or a text; returns it like `bank` and saves nothing.
 *
 * @param {string} file
 * @param {string|!Blob} content
 * @param {string} key
 * @param {{
 *   columns: (!Array<string>|undefined),
 *   examples: (!Array<string>|undefined),
 *   id: (string|undefined),
 *   signal: (!AbortSignal|undefined)
 * }=} options the roles of the columns of a table, or entries of notes that the host has shown; the number by which the
 *     import can be watched, and a signal to abort it
 * @return {!Promise<!trivium.BankPreview>}
 */
export async function readBank(file, content, key, { columns = [], examples = [], id = '', signal } = {}) {
  const query = new URLSearchParams([['file', file], ...(id && [['import', id]]), ...(columns.length ? [['columns', columns.join(',')]] : []), ...examples.map((example) => ['example', example])]);
  return (await request(`/api/banks/read?${query}`, key, { method: 'POST', body: content, signal })).json();
}

/**
 * Returns how far an import has come that is in progress.
 *
 * @param {string} id its number
 * @param {string} key
 * @return {!Promise<!trivium.ImportProgress>}
 */
export function importProgress(id, key) {
  return json(`/api/imports/${id}`, key);
}

/**
 * Stops an import.
 *
 * @param {string} id its number
 * @param {string} key
 * @return {!Promise<undefined>}
 */
export async function cancelImport(id, key) {
  await request(`/api/imports/${id}`, key, { method: 'DELETE' });
}

/**
 * Saves a bank in Trivium's own format; returns its new tag.
 *
 * @param {string} name
 * @param {!trivium.BankForm} form
 * @param {string} key the host key
 * @param {{fresh: (boolean|undefined), tag: (string|undefined)}=} condition `fresh` fails if the name is taken, `tag` if the
 *     bank was saved since it was read
 * @return {!Promise<string>}
 */
export async function saveBank(name, form, key, { fresh = false, tag = '' } = {}) {
  const headers = { 'content-type': 'application/json', ...(fresh ? { 'if-none-match': '*' } : tag && { 'if-match': tag }) };
  return tagOf(await request(bankPath(name), key, { method: 'PUT', body: JSON.stringify(form), headers }));
}

/**
 * @param {string} name
 * @param {string} key
 * @param {string=} tag to delete the bank only if it has this tag
 * @return {!Promise<undefined>}
 */
export async function deleteBank(name, key, tag = '') {
  await request(bankPath(name), key, { method: 'DELETE', headers: tag && { 'if-match': tag } });
}

/**
 * Renames a bank; its content and its tag do not change.
 *
 * @param {string} name
 * @param {string} to
 * @param {string} key
 * @return {!Promise<undefined>}
 */
export async function renameBank(name, to, key) {
  await request(`${bankPath(name)}/rename?to=${encodeURIComponent(to)}`, key, { method: 'POST' });
}

/**
 * Exports a bank in another format (`trivium`, `gift`, `kahoot`, `csv` or `anki`), with the number of questions that
 * the format cannot hold.
 *
 * @param {string} name
 * @param {string} format
 * @param {string} key
 * @return {!Promise<{blob: !Blob, leftOut: number}>}
 */
export async function exportedBank(name, format, key) {
  const answer = await request(`${bankPath(name)}/export/${format}`, key);
  return { blob: await answer.blob(), leftOut: Number(answer.headers.get('trivium-left-out')) };
}

/**
 * Uploads a picture; returns the name that questions refer to it by.
 *
 * @param {!Blob} file
 * @param {string} key
 * @return {!Promise<string>}
 */
export async function sendPicture(file, key) {
  const answer = await request('/api/pictures', key, { method: 'POST', body: file, headers: { 'content-type': file.type } });
  return (await answer.json()).picture;
}

/**
 * Returns the QR code of a text as SVG.
 *
 * @param {string} text
 * @param {string} key
 * @return {!Promise<string>}
 */
export async function qrCode(text, key) {
  return (await request('/api/qr', key, { method: 'POST', body: text })).text();
}

/**
 * Returns the stored rooms, newest first.
 *
 * @param {string} key
 * @return {!Promise<{rooms: !Array<!trivium.StoredRoom>}>}
 */
export function rooms(key) {
  return json('/api/rooms', key);
}

/**
 * Returns the report of a room.
 *
 * @param {string} id
 * @param {string} key
 * @return {!Promise<!trivium.RoomReport>}
 */
export function report(id, key) {
  return json(roomPath(id), key);
}

/**
 * Returns a file of a report: `report.xlsx`, `players.csv`, `questions.csv` or `answers.csv`.
 *
 * @param {string} id
 * @param {string} file
 * @param {string} key
 * @return {!Promise<!Blob>}
 */
export async function reportFile(id, file, key) {
  return (await request(`${roomPath(id)}/${file}`, key)).blob();
}

/**
 * Deletes everything stored for a room.
 *
 * @param {string} id
 * @param {string} key
 * @return {!Promise<undefined>}
 */
export async function deleteRoom(id, key) {
  await request(roomPath(id), key, { method: 'DELETE' });
}

/**
 * Returns the nodes of the cluster; none if the server runs on its own.
 *
 * @param {string} key
 * @return {!Promise<!trivium.NodeList>}
 */
export function nodes(key) {
  return json('/api/nodes', key);
}

/**
 * Has a node hand its rooms over to others, and open no new ones.
 *
 * @param {string} name
 * @param {string} key
 * @return {!Promise<undefined>}
 */
export async function drainNode(name, key) {
  await request(drainPath(name), key, { method: 'POST' });
}

/**
 * Lets a node own rooms again that was drained.
 *
 * @param {string} name
 * @param {string} key
 * @return {!Promise<undefined>}
 */
export async function undrainNode(name, key) {
  await request(drainPath(name), key, { method: 'DELETE' });
}

function drainPath(name) {
  return `/api/nodes/${encodeURIComponent(name)}/drain`;
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
  return (await request(path, key)).json();
}

async function request(path, key, { method = 'GET', body, headers = {}, signal } = {}) {
  let answer;
  try {
    answer = await fetch(sitePath(path), { method, body, signal, headers: { ...headers, ...(key && { authorization: `Bearer ${key}` }) } });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
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
 * Returns the host key: from the link that the server printed, `/host#key=…`, or as stored before. Stores the key and
 * removes it from the address bar.
 *
 * @param {!trivium.KeyStorage} storage
 * @return {string}
 */
export function hostKey(storage) {
  const keyOfLink = new URLSearchParams(location.hash.slice(1)).get('key');
  if (keyOfLink) {
    storeKey(storage, keyOfLink);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return keyOfLink ?? storage.getItem('trivium.host.key') ?? '';
}

/**
 * @param {!trivium.KeyStorage} storage
 * @param {string} key
 */
export function storeKey(storage, key) {
  storage.setItem('trivium.host.key', key);
}

/**
 * Offers a fetched file as a download. A plain link cannot be used, because it cannot send the key.
 *
 * @param {!Blob} blob
 * @param {string} name
 */
export function download(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
