package trivium.bank.notes.induction;

/** Where an entry starts: a condition on one line and its neighbours. */
sealed interface EntryStart {
  boolean matches(LineFeatures page, int line);

  /** Whether lines of its kind can start an entry. */
  default boolean canStart(LineFeatures page, int line) {
    return page.canStart(line);
  }

  /** Whether the line has a mark that says so, and not only its text or its place. */
  default boolean isMarked() {
    return false;
  }

  /** A line with exactly these leading marks. */
  record Signed(String signature) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return page.signature(line).equals(signature);
    }

    @Override
    public boolean isMarked() {
      return !signature.isBlank() && !signature.replace("›", "").isEmpty();
    }
  }

  /** A line whose leading marks begin with these. */
  record Prefixed(String prefix) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return page.signature(line).startsWith(prefix);
    }

    @Override
    public boolean isMarked() {
      return true;
    }
  }

  /** A line with a number among its leading marks, and whatever delimiter. */
  record Numbered(boolean outermost) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return page.number(line) >= 0 && (!outermost || page.indent(line) < 2);
    }

    @Override
    public boolean isMarked() {
      return true;
    }
  }

  /** A line whose text asks at least this surely. */
  record Asking(float atLeast, boolean outermost) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return page.asks(line) >= atLeast && (!outermost || page.indent(line) < 2);
    }
  }

  /** The first line after at least so many blank lines. */
  record AfterGap(int blanks) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return page.gap(line) >= blanks && page.indent(line) < 2;
    }
  }

  /** A line after at least one blank line that ends with a colon. */
  record ColonEnd() implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      String body = page.body(line);
      return page.indent(line) < 2
          && body.length() > 2
          && (body.endsWith(":") || body.endsWith("："));
    }
  }

  /** A line whose successor is indented further. */
  record Outdented() implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      int next = line + 1;
      return page.indent(line) < 2
          && next < page.size()
          && page.isText(next)
          && page.indent(next) >= page.indent(line) + 2;
    }
  }

  /** A line with these leading marks and a separator in its text. */
  record Separated(String signature, Separator separator) implements EntryStart {
    private static final int LONGEST_TERM = 90;

    @Override
    public boolean matches(LineFeatures page, int line) {
      if (!page.signature(line).equals(signature) || page.isWrapped(line)) {
        return false;
      }
      int at = separator.indexIn(page.line(line), page.bodyStart(line));
      return at > 0 && (at - page.bodyStart(line) <= LONGEST_TERM || page.asks(line) > 0);
    }

    @Override
    public boolean isMarked() {
      return !signature.replace("›", "").isEmpty();
    }
  }

  /**
   * A line with these signs between texts.
   *
   * @param isRow whether it is a row of a table, but not of its header
   */
  record WithSigns(String signs, boolean isRow) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return AnswerStart.AfterSigns.indexIn(page.line(line), signs) > 0
          && !page.isWrapped(line)
          && !(isRow
              && line + 1 < page.size()
              && page.line(line + 1).matches("[\\s|:-]*-[\\s|:-]*"));
    }

    @Override
    public boolean canStart(LineFeatures page, int line) {
      return isRow ? page.kind(line) == LineKind.CONTENT : page.canStart(line);
    }
  }

  /** A line that begins with these words, numbers and signs. */
  record AtLead(LineLead lead) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return lead.end(page.line(line)) > 0;
    }

    @Override
    public boolean isMarked() {
      return true;
    }
  }

  /** Every line of a block at a multiple of this number of lines. */
  record Cycle(int length) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return page.position(line) % length == 0;
    }
  }

  /** A line with these leading marks whose text is opened by a quotation mark or a bracket. */
  record Enclosed(String signature, String open) implements EntryStart {
    @Override
    public boolean matches(LineFeatures page, int line) {
      return page.signature(line).equals(signature)
          && page.line(line).startsWith(open, page.bodyStart(line));
    }

    @Override
    public boolean isMarked() {
      return true;
    }
  }
}
