/** Checks files that are to be imported as a bank. */

/** Largest file (bytes) that the server reads. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Files that cannot be imported, and what to do instead. */
const UNSUPPORTED = [
  { endings: ['pdf', 'doc', 'docx', 'odt', 'rtf', 'pages', 'ppt', 'pptx', 'key'], instead: 'Copy its text and paste it here.' },
  { endings: ['xls', 'ods', 'numbers'], instead: 'Save it as XLSX or CSV.' },
  { endings: ['apkg', 'colpkg'], instead: 'In Anki, export it as “Notes in Plain Text”.' },
  { endings: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'heic', 'mp3', 'mp4', 'mov'], instead: 'Pictures go into questions, in the editor.' },
];

/**
 * Returns why a file cannot be imported; empty if it can be tried.
 *
 * @param {!File} file
 * @return {string}
 */
export function importProblem({ name, size }) {
  const ending = name.split('.').at(-1).toLowerCase();
  const unsupported = UNSUPPORTED.find(({ endings }) => endings.includes(ending));
  if (unsupported) {
    return `${ending.toUpperCase()} files can’t be imported. ${unsupported.instead}`;
  }
  if (size === 0) {
    return `${name} is empty.`;
  }
  return size > MOST_BYTES ? `${name} is ${megabytes(size)} MB; the limit is 2 MB. Split it into parts.` : '';
}

function megabytes(size) {
  return (size / 1024 / 1024).toFixed(1);
}

/**
 * Whether the content is binary: archives and spreadsheets.
 *
 * @param {!File} file
 * @return {boolean}
 */
export function isBinary({ name }) {
  return /\.(zip|xlsx)$/i.test(name);
}

/**
 * Whether a file is only a picture of the text that comes with it, as word processors provide when text is copied. A
 * copied file comes with its name as text.
 *
 * @param {!DataTransfer} transfer
 * @param {!File} file
 * @return {boolean}
 */
export function isTextOf(transfer, { name, type }) {
  const text = transfer.getData('text/plain').trim();
  return type.startsWith('image/') && text !== '' && text.split(/[\\/]/).at(-1) !== name;
}

/**
 * Returns a file name for pasted text; JSON and XML are recognized by their first character.
 *
 * @param {string} text
 * @return {string}
 */
export function nameOfText(text) {
  const first = text.trimStart()[0];
  return first === '{' || first === '[' ? 'pasted.json' : first === '<' ? 'pasted.xml' : 'pasted.txt';
}
