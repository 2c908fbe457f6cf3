/**
 * Merges re-imported notes with the edits of the old document. Entries with unchanged text keep their old questions,
 * including deletions; questions without an entry remain. Changed entries get new questions.
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
  const remaining = old.questions.flatMap((question) => {
    if (question.entry < 0) {
      return [{ ...question, line: 0 }];
    }
    const entry = target.get(question.entry);
    return entry === undefined ? [] : [withEntry(question, entry)];
  });
  const created = fresh.entries.flatMap((_, entry) => (origin[entry] < 0 ? (freshOf.get(entry) ?? []).map((question) => idOf.get(question)) : []));
  return { ...fresh, title: old.title, questions: inOrder([...remaining, ...created]), next };
}

/**
 * Whether questions were edited since the import, so that re-importing the notes could lose something.
 *
 * @param {!trivium.BankDocument} doc
 * @param {!trivium.BankDocument} read
 * @return {boolean}
 */
export function isEditedByHand(doc, read) {
  return doc.questions.length !== read.questions.length || doc.questions.some((question) => !question.wire);
}

function withEntry(question, entry) {
  return question.entry === entry ? question : { ...question, entry, wire: question.wire && { ...question.wire, entry } };
}

/** Sorts questions by entry; those without an entry stay behind the one before them. */
function inOrder(questions) {
  let last = -1;
  return questions
    .map((question) => ({ question, place: question.entry < 0 ? last : (last = question.entry) }))
    .sort((left, right) => left.place - right.place)
    .map(({ question }) => question);
}

/**
 * Returns a unique name for each entry: its text, with the number of its occurrence.
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
