/**
 * A document read anew, with what somebody had changed by hand in the old one: where an entry reads as before, its questions are
 * the old ones, removed ones stay away, and what stood for itself still does. Where an entry was rewritten, its questions are
 * those that were made of it just now.
 *
 * @param {!trivium.BankDocument} old
 * @param {!trivium.BankDocument} fresh
 * @return {!trivium.BankDocument}
 */
export function mergeNotes(old, fresh) {
  const before = new Map(namesOf(old.entries).map((name, index) => [name, index]));
  const origin = namesOf(fresh.entries).map((name) => before.get(name) ?? -1);
  const target = new Map(origin.map((from, index) => [from, index]));
  const freshOf = Map.groupBy(fresh.questions, ({ entry }) => entry);
  let next = old.next;
  const renewed = fresh.questions.map((question) => ({ ...question, id: `q${next++}` }));
  const idOf = new Map(fresh.questions.map((question, index) => [question, renewed[index]]));
  const kept = old.questions.flatMap((question) => {
    if (question.entry < 0) {
      return [{ ...question, line: 0 }];
    }
    const entry = target.get(question.entry);
    return entry === undefined ? [] : [moved(question, entry)];
  });
  const made = fresh.entries.flatMap((_, entry) => (origin[entry] < 0 ? (freshOf.get(entry) ?? []).map((question) => idOf.get(question)) : []));
  return { ...fresh, title: old.title, questions: inOrder([...kept, ...made]), next };
}

/**
 * Whether anything was changed by hand since the notes were read, so that reading them again has something to lose.
 *
 * @param {!trivium.BankDocument} doc
 * @param {!trivium.BankDocument} read
 * @return {boolean}
 */
export function isEditedByHand(doc, read) {
  return doc.questions.length !== read.questions.length || doc.questions.some((question) => !question.wire);
}

function moved(question, entry) {
  return question.entry === entry ? question : { ...question, entry, wire: question.wire && { ...question.wire, entry } };
}

/** By their entries; what has none stays behind the one before it. */
function inOrder(questions) {
  let last = -1;
  return questions
    .map((question) => ({ question, place: question.entry < 0 ? last : (last = question.entry) }))
    .sort((one, other) => one.place - other.place)
    .map(({ question }) => question);
}

/**
 * What an entry says, and for the how manieth time.
 *
 * @param {!Array<!trivium.EntryForm>} entries
 * @return {!Array<string>}
 */
export function namesOf(entries) {
  const times = new Map();
  return entries.map(({ question, answer }) => {
    const name = JSON.stringify([question, answer]);
    times.set(name, (times.get(name) ?? 0) + 1);
    return `${times.get(name)} ${name}`;
  });
}
