package trivium.store;

/** Thrown when this node may not write any more, because others have taken its lease from it. */
final class LeaseLostException extends StoreException {
  private static final long serialVersionUID = 1L;

  LeaseLostException(String sentence) {
    super(sentence);
  }
}
