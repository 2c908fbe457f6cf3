package trivium.room;

/** What the rules of typed answers say about an answer, before the host marks it. */
enum Assessment {
  /** As accepted, apart from case, accents and the like. */
  CERTAINLY_RIGHT,
  /** An accepted answer with typing mistakes. */
  PROBABLY_RIGHT,
  /** Not accepted, but similar to an accepted answer. */
  PROBABLY_WRONG,
  CERTAINLY_WRONG;

  boolean isCertain() {
    return this == CERTAINLY_RIGHT || this == CERTAINLY_WRONG;
  }
}
