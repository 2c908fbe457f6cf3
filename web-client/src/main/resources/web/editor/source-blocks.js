/**
 * The lines of the source beside what was made of them, as blocks from top to bottom:
 * `{first, last, kind, entries: [index], problems: [{line, message}]}`. `kind` is `entry`, `problem`, `mark` (headings, rules,
 * comments) or `other`. Empty lines between blocks belong to none; no other line is left out.
 *
 * @param {!trivium.BankDocument} doc
 * @return {!Array<!trivium.SourceBlock>}
 */
export function sourceBlocks({ source, entries, problems, marks }) {
  if (!source.length) {
    return entries.map((_, index) => ({ first: 0, last: 0, kind: 'entry', entries: [index], problems: [] }));
  }
  const claimed = entryBlocks(entries, source.length);
  const owner = new Int32Array(source.length + 2).fill(-1);
  claimed.forEach(({ first, last }, index) => owner.fill(index, first, last + 1));
  const marked = new Set(marks.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset)));
  const complaints = Map.groupBy(problems, ({ line }) => Math.min(Math.max(1, line), source.length));
  const blocks = [];
  for (let line = 1; line <= source.length; line += 1) {
    if (owner[line] >= 0) {
      const block = claimed[owner[line]];
      if (blocks.at(-1) !== block) {
        blocks.push(block);
      }
      block.problems.push(...(complaints.get(line) ?? []));
    } else if (complaints.has(line)) {
      blocks.push({ ...alone(line, 'problem'), problems: complaints.get(line) });
    } else if (source[line - 1].trim()) {
      grow(blocks, line, marked.has(line) ? 'mark' : 'other', source);
    }
  }
  return blocks;
}

/** A line that no entry has goes to the block just above it: to one of its own kind, or to a problem that runs on. */
function grow(blocks, line, kind, source) {
  const above = blocks.at(-1);
  const near = above && source.slice(above.last, line - 1).every((text) => !text.trim());
  if (near && (above.kind === kind ? kind === 'mark' || above.last === line - 1 : kind === 'other' && above.kind === 'problem' && above.last === line - 1)) {
    above.last = line;
  } else {
    blocks.push(alone(line, kind));
  }
}

function alone(line, kind) {
  return { first: line, last: line, kind, entries: [], problems: [] };
}

/** Entries that begin on the same line share a block; each block ends where the next begins. */
function entryBlocks(entries, lines) {
  const byLine = Map.groupBy(entries.keys(), (index) => Math.min(entries[index].line, lines));
  const starts = [...byLine.keys()].sort((one, other) => one - other);
  let reach = 0;
  return starts.map((first, at) => {
    const own = byLine.get(first);
    reach = Math.max(reach, ...own.map((index) => entries[index].lastLine));
    const last = Math.min(reach, lines, (starts[at + 1] ?? lines + 1) - 1);
    return { first, last: Math.max(first, last), kind: 'entry', entries: own, problems: [] };
  });
}
