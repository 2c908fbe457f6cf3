package trivium.bank.picture;

import java.util.Optional;

/**
 * Durable storage of pictures, shared by all nodes. Every method blocks, may be called by any
 * thread but an event loop's, and throws {@link trivium.bank.picture.PicturesUnavailableException}
 * when the store cannot be reached.
 */
public interface PictureStore {
  /** The most bytes of all pictures together; a full disk would stop every room. */
  long MOST_BYTES = 1L << 30;

  /** The most pictures; a small one takes a page of the disk as well. */
  int MOST_PICTURES = 20_000;

  /**
   * Saves a picture; it is durable when this returns. Idempotent.
   *
   * @return false if {@link #MOST_BYTES} or {@link #MOST_PICTURES} would be exceeded
   */
  boolean save(Picture picture);

  /** The picture of this name; empty if there is none. */
  Optional<Picture> find(String name);
}
