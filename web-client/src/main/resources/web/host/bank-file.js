/** Files that somebody brings to be read as a bank. */

/** What the server reads at most, in bytes. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** What people try and nothing can be read from, and what to do instead. */
const OTHERS = [
  { endings: ['pdf', 'doc', 'docx', 'odt', 'rtf', 'pages', 'ppt', 'pptx', 'key'], instead: 'Copy its text and paste it here.' },
  { endings: ['xls', 'ods', 'numbers'], instead: 'Save it as XLSX or CSV.' },
  { endings: ['apkg', 'colpkg'], instead: 'In Anki, export it as “Notes in Plain Text”.' },
  { endings: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'heic', 'mp3', 'mp4', 'mov'], instead: 'Pictures go into questions, in the editor.' },
];

/**
 * Why a file can't be read, in a sentence; empty where it can be tried.
 *
 * @param {!File} file
 * @return {string}
 */
export function whyNot({ name, size }) {
  const ending = name.split('.').at(-1).toLowerCase();
  const other = OTHERS.find(({ endings }) => endings.includes(ending));
  if (other) {
    return `${ending.toUpperCase()} files can’t be imported. ${other.instead}`;
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
 * Whether the content is bytes that nobody can read: archives and sheets.
 *
 * @param {!File} file
 * @return {boolean}
 */
export function isBinary({ name }) {
  return /\.(zip|xlsx)$/i.test(name);
}

/**
 * A word processor gives a picture of its text beside the text, which was meant; with a copied file comes but its name.
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
 * What pasted text is called: JSON and XML say by their first sign what they are.
 *
 * @param {string} text
 * @return {string}
 */
export function nameOfText(text) {
  const first = text.trimStart()[0];
  return first === '{' || first === '[' ? 'pasted.json' : first === '<' ? 'pasted.xml' : 'pasted.txt';
}
