package trivium.bank.notes.induction;

/** How far an entry extends after its answer has started. */
enum EntryExtent {
  /** The line, and the lines on which it is wrapped. */
  LINE {
    @Override
    int last(LineFeatures page, int answer, int end) {
      int last = answer;
      while (last + 1 < end
          && page.isText(last + 1)
          && (page.isWrapped(last + 1)
              || (page.indent(last + 1) >= page.indent(answer) + 2 && !page.hasMarks(last + 1)))) {
        last++;
      }
      return last;
    }
  },
  /** To the next blank line. */
  BLOCK {
    @Override
    int last(LineFeatures page, int answer, int end) {
      int last = answer;
      while (last + 1 < end && page.kind(last + 1) != LineKind.BLANK) {
        last++;
      }
      return last;
    }
  },
  /** To the next two blank lines. */
  WIDE_GAP {
    @Override
    int last(LineFeatures page, int answer, int end) {
      int last = answer;
      for (int i = answer + 1; i < end && i - last <= 2; i++) {
        last = page.kind(i) == LineKind.BLANK ? last : i;
      }
      return last;
    }
  },
  /** To the start of the next entry. */
  NEXT_START {
    @Override
    int last(LineFeatures page, int answer, int end) {
      int last = end - 1;
      while (last > answer && page.kind(last) == LineKind.BLANK) {
        last--;
      }
      return last;
    }
  };

  /**
   * The last line of an entry.
   *
   * @param answer its first line
   * @param end of the lines that may belong to the entry, exclusive
   */
  abstract int last(LineFeatures page, int answer, int end);
}
