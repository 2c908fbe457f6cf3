/**
 * Divides the source into consecutive blocks: `{first, last, kind, entries: [index], problems: [{line, message}]}`.
 * `kind` is `entry`, `problem`, `mark` (headings, rules, comments) or `other`. Empty lines between blocks belong to no
 * block; all other lines belong to one.
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
      addLine(blocks, line, marked.has(line) ? 'mark' : 'other', source);
    }
  }
  return blocks;
}

/**
 * Adds a line without an entry to the block directly above it if that has the same kind, or is a problem that
 * continues.
 */
function addLine(blocks, line, kind, source) {
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

/**
 * Returns the blocks of entries. Entries that begin on the same line share a block; each block ends where the next
 * begins.
 */
function entryBlocks(entries, lines) {
  const byLine = Map.groupBy(entries.keys(), (index) => Math.min(entries[index].line, lines));
  const starts = [...byLine.keys()].sort((left, right) => left - right);
  let reach = 0;
  return starts.map((first, at) => {
    const own = byLine.get(first);
    reach = Math.max(reach, ...own.map((index) => entries[index].lastLine));
    const last = Math.min(reach, lines, (starts[at + 1] ?? lines + 1) - 1);
    return { first, last: Math.max(first, last), kind: 'entry', entries: own, problems: [] };
  });
}
