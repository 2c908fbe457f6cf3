/** The two questions a host asks over HTTP, and the key that opens them. */

/** A refusal with its sentence for a person; `locked` when it is the key that does not fit. */
export class Refused extends Error {
  constructor(sentence, locked) {
    super(sentence);
    this.locked = locked;
  }
}

/** `{banks: [{name, title, entries, questions, problems}], failures: [{name, line, message}]}` */
export function banks(key) {
  return ask('/api/banks', key);
}

/** `{name, title, questions: [{kind, prompt, choices, correct, explanation}], problems: [{line, message}]}` */
export function bank(name, key) {
  return ask(`/api/banks/${encodeURIComponent(name)}`, key);
}

async function ask(path, key) {
  let answer;
  try {
    answer = await fetch(path, { headers: key ? { authorization: `Bearer ${key}` } : {} });
  } catch {
    throw new Refused('The server does not answer. Is it running?', false);
  }
  if (!answer.ok) {
    const { detail } = await answer.json().catch(() => ({}));
    throw new Refused(detail ?? `The server said ${answer.status}.`, answer.status === 401);
  }
  return answer.json();
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
