import { ROOT } from '../core/base-path.js';

/**
 * Unsaved edits, which the browser stores so that they survive a reload or a crash: `{id, at, name, tag, file, title,
 * doc, read}`. The draft of a bank has the id `bank:NAME`, one that was never saved `new:…`.
 */

/** Most drafts that are stored; the oldest are deleted. */
const MOST = 20;

/**
 * @param {string} name
 * @return {string}
 */
export function draftOf(name) {
  return `bank:${name}`;
}

/** @return {string} */
export function newDraft() {
  return `new:${Date.now().toString(36)}${Math.floor(Math.random() * 1_000_000).toString(36)}`;
}

/**
 * @param {!trivium.Draft} draft
 * @return {!Promise<undefined>}
 */
export async function saveDraft(draft) {
  await inStore('readwrite', (store) => store.put(draft));
  const old = (await drafts()).slice(MOST);
  await Promise.all(old.map(({ id }) => deleteDraft(id)));
}

/**
 * @param {string} id
 * @return {!Promise<(!trivium.Draft|undefined)>}
 */
export function draft(id) {
  return inStore('readonly', (store) => store.get(id));
}

/**
 * @param {string} id
 * @return {!Promise<undefined>}
 */
export function deleteDraft(id) {
  return inStore('readwrite', (store) => store.delete(id));
}

/**
 * Returns all drafts, newest first.
 *
 * @return {!Promise<!Array<!trivium.Draft>>}
 */
export async function drafts() {
  const all = await inStore('readonly', (store) => store.getAll());
  return all.sort((left, right) => right.at - left.at);
}

let opened;

function store() {
  opened ??= new Promise((resolve, reject) => {
    const asking = indexedDB.open(ROOT === '/' ? 'trivium' : `trivium${ROOT}`, 1);
    asking.onupgradeneeded = () => asking.result.createObjectStore('drafts', { keyPath: 'id' });
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
  return opened;
}

async function inStore(mode, use) {
  const transaction = (await store()).transaction('drafts', mode);
  const asking = use(transaction.objectStore('drafts'));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asking.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
