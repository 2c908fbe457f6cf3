import { cancelImport, importProgress, readBank } from './api.js';

/** Interval (ms) at which the server is asked how far an import has come. Most imports end before. */
const LOOK_EVERY = 500;

const NUMBER = new Intl.NumberFormat('en-US');

/**
 * Imports a file or a text as `readBank` does, reports how far the server has come, and can be cancelled: then the
 * promise is rejected with an `AbortError`, and the server stops.
 *
 * @param {string} file
 * @param {string|!Blob} content
 * @param {string} key
 * @param {{columns: (!Array<string>|undefined), examples: (!Array<string>|undefined)}} options as of `readBank`
 * @param {function(string)} report gets a text for people, and an empty one at the end
 * @return {{bank: !Promise<!trivium.BankPreview>, cancel: function()}}
 */
export function watchedImport(file, content, key, options, report) {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const abort = new AbortController();
  let ended = false;
  const timer = setInterval(async () => {
    // A node of a cluster knows only its own imports.
    const text = await importProgress(id, key).then(progressText, () => 'Still reading');
    if (!ended) {
      report(text);
    }
  }, LOOK_EVERY);
  const bank = readBank(file, content, key, { ...options, id, signal: abort.signal }).finally(() => {
    ended = true;
    clearInterval(timer);
    report('');
  });
  return {
    bank,
    cancel() {
      abort.abort();
      cancelImport(id, key).catch(() => {});
    },
  };
}

function progressText({ line, lines, entry, entries, questions }) {
  if (entries) {
    return `${NUMBER.format(questions)} questions, ${NUMBER.format(entry)} of ${NUMBER.format(entries)} entries`;
  }
  return lines ? `${NUMBER.format(line)} of ${NUMBER.format(lines)} lines` : 'Waiting for its turn';
}
