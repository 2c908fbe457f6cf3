package trivium.bank.notes.induction;

/** Where the answer of an entry starts. */
sealed interface AnswerStart {
  int NONE = -1;
  int LONGEST = 90;

  /** A line and a column in it. */
  record Place(int questionLast, int questionEnd, int line, int column) {}

  /**
   * The start of the answer of an entry.
   *
   * @param first line of the entry
   * @param end of the lines that may belong to it, exclusive
   * @return its place, whose line is -1 if there is no answer
   */
  Place find(LineFeatures page, int first, int end);

  /** The column at which the question starts. */
  default int questionStart(LineFeatures page, int first) {
    return page.bodyStart(first);
  }

  /** How explicitly the page marks it, as a part of the score. */
  double explicitness();

  private static Place none(LineFeatures page, int first) {
    return new Place(first, page.line(first).length(), NONE, 0);
  }

  private static Place below(LineFeatures page, int questionLast, int line) {
    return new Place(questionLast, page.line(questionLast).length(), line, 0);
  }

  /** After a separator on the first line. */
  record AfterSeparator(Separator separator) implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      String line = page.line(first);
      int at = separator.indexIn(line, page.bodyStart(first));
      return at < 0
          ? none(page, first)
          : new Place(first, at, first, at + separator.text().length());
    }

    @Override
    public double explicitness() {
      return separator.isCommon() ? 0.8 : 1.3;
    }
  }

  /** After signs on a line of the first block; all before is the question with its marks. */
  record AfterSigns(String signs) implements AnswerStart {
    @Override
    public int questionStart(LineFeatures page, int first) {
      return 0;
    }

    @Override
    public Place find(LineFeatures page, int first, int end) {
      for (int i = first; i < end && (i == first || page.gap(i) == 0); i++) {
        int at = indexIn(page.line(i), signs);
        if (at >= 0) {
          return new Place(i, at, i, at + signs.length());
        }
      }
      return none(page, first);
    }

    /** Where they stand between texts; -1 if nowhere. */
    static int indexIn(String line, String signs) {
      int at = line.indexOf(signs);
      while (at >= 0 && !hasWords(line.substring(0, at), 0)) {
        at = line.indexOf(signs, at + 1);
      }
      return at >= 0 && hasWords(line, at + signs.length()) ? at : -1;
    }

    @Override
    public double explicitness() {
      return 1.3;
    }
  }

  /** After the emphasis, the quotation marks or the brackets around the question. */
  record AfterEnclosure(String open, String close) implements AnswerStart {
    @Override
    public int questionStart(LineFeatures page, int first) {
      int begin = page.bodyStart(first);
      return page.line(first).startsWith(open, begin) ? begin + open.length() : begin;
    }

    @Override
    public Place find(LineFeatures page, int first, int end) {
      String line = page.line(first);
      int begin = page.bodyStart(first);
      boolean opened = page.signature(first).endsWith(open) || line.startsWith(open, begin);
      int close = line.indexOf(close(), begin + 1);
      int after = close + close().length();
      if (!opened
          || close < 0
          || line.startsWith("](", close)
          || close - begin > LONGEST
          || !hasWords(line, after)) {
        return none(page, first);
      }
      int question = close > 0 && ".:".indexOf(line.charAt(close - 1)) >= 0 ? close - 1 : close;
      while (after < line.length() && " :–—-=.\t".indexOf(line.charAt(after)) >= 0) {
        after++;
      }
      return new Place(first, question, first, after);
    }

    @Override
    public double explicitness() {
      return 1.0;
    }
  }

  /** Between brackets at the end of the first line. */
  record InBrackets(char open, char close) implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      String line = page.line(first).stripTrailing();
      int open = line.lastIndexOf(open());
      boolean closed =
          line.endsWith(String.valueOf(close))
              && open > page.bodyStart(first) + 1
              && line.charAt(open - 1) != ']';
      return closed && hasWords(line, open)
          ? new Place(first, open, first, open)
          : none(page, first);
    }

    @Override
    public double explicitness() {
      return 1.3;
    }
  }

  /** After the question mark on the first line. */
  record AfterQuestionMark() implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      String line = page.line(first);
      int mark = page.bodyStart(first);
      while (mark < line.length() && "?？؟".indexOf(line.charAt(mark)) < 0) {
        mark++;
      }
      int after = mark + 1;
      while (after < line.length() && "?*_\")".indexOf(line.charAt(after)) >= 0) {
        after++;
      }
      int text = after;
      while (text < line.length() && " –—-:=>→~|\t".indexOf(line.charAt(text)) >= 0) {
        text++;
      }
      return mark < line.length() && !line.startsWith("](", after) && hasWords(line, text)
          ? new Place(first, after, first, text)
          : none(page, first);
    }

    @Override
    public double explicitness() {
      return 1.2;
    }
  }

  /** On the line below the question, which may be wrapped. */
  record NextLine() implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      int last = first;
      while (page.asks(last) < 1
          && last + 1 < end
          && page.isText(last + 1)
          && page.gap(last + 1) == 0
          && page.isWrapped(last + 1)) {
        last++;
      }
      int next = page.next(last);
      return next < end ? below(page, last, next) : none(page, first);
    }

    @Override
    public double explicitness() {
      return 0;
    }
  }

  /** After so many lines that are not blank. */
  record AfterLines(int lines) implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      int last = first;
      for (int i = 1; i < lines && page.next(last) < end; i++) {
        last = page.next(last);
      }
      int next = page.next(last);
      return next < end ? below(page, last, next) : none(page, first);
    }

    @Override
    public double explicitness() {
      return 0;
    }
  }

  /** After the first blank line. */
  record AfterBlank() implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      int last = first;
      while (last + 1 < end && page.kind(last + 1) != LineKind.BLANK) {
        last++;
      }
      int next = page.next(last);
      return next < end ? below(page, last, next) : none(page, first);
    }

    @Override
    public double explicitness() {
      return 0.3;
    }
  }

  /** On the first line that is indented further than the question. */
  record Indented() implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      for (int i = first + 1; i < end; i++) {
        if (page.isText(i)) {
          if (page.indent(i) >= page.indent(first) + 2) {
            return below(
                page,
                i == first + 1
                    ? first
                    : page.kind(i - 1) == LineKind.BLANK ? before(page, i, first) : i - 1,
                i);
          }
          if (page.gap(i) > 0) {
            return none(page, first);
          }
        }
      }
      return none(page, first);
    }

    private static int before(LineFeatures page, int line, int first) {
      int last = line - 1;
      while (last > first && page.kind(last) == LineKind.BLANK) {
        last--;
      }
      return last;
    }

    @Override
    public double explicitness() {
      return 0.6;
    }
  }

  /** On the first line below with these leading marks. */
  record Signed(String signature) implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      for (int i = first + 1; i < end; i++) {
        if (page.isText(i) && page.signature(i).equals(signature)) {
          int last = i - 1;
          while (last > first && page.kind(last) == LineKind.BLANK) {
            last--;
          }
          boolean several = page.next(i) < end && page.signature(page.next(i)).equals(signature);
          return new Place(last, page.line(last).length(), i, several ? 0 : page.bodyStart(i));
        }
      }
      return none(page, first);
    }

    /** A number, a letter or a bullet stands in front of items of lists too. */
    @Override
    public double explicitness() {
      String marks = signature.replace("›", "").strip();
      boolean item =
          marks.contains("0") || marks.matches("[-*+•‣◦▪]") || marks.matches("[(\\[]?[Aa][.)\\]]");
      return item ? 0.4 : 1.4;
    }
  }

  /** After these words, numbers and signs on a line below, or on the line after them. */
  record AtLead(LineLead lead) implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      int last = first;
      for (int i = first + 1; i < end; i++) {
        int column = lead.end(page.line(i));
        if (page.canStart(i) && column > 0) {
          int next = page.next(i);
          return hasWords(page.line(i), column)
              ? new Place(last, page.line(last).length(), i, column)
              : next < end ? below(page, last, next) : none(page, first);
        }
        last = page.kind(i) == LineKind.BLANK ? last : i;
      }
      return none(page, first);
    }

    @Override
    public double explicitness() {
      return 1.4;
    }
  }

  /** On the first line below that begins choices. */
  record AtChoices(TaughtChoiceNotation notation) implements AnswerStart {
    @Override
    public Place find(LineFeatures page, int first, int end) {
      int last = first;
      for (int i = first + 1; i < end; i++) {
        if (page.isText(i) && notation.startsAt(page, i, end)) {
          return below(page, last, i);
        }
        last = page.kind(i) == LineKind.BLANK ? last : i;
      }
      return none(page, first);
    }

    @Override
    public double explicitness() {
      return 1.4;
    }
  }

  private static boolean hasWords(String line, int from) {
    return from < line.length()
        && line.substring(from).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
