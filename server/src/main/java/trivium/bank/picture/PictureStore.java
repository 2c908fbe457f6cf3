package trivium.bank.picture;

import java.util.Optional;

/**
 * Durable storage of pictures, shared by all nodes. Every method blocks and throws {@link
 * trivium.bank.picture.PicturesUnavailableException} when the store cannot be reached.
 */
public interface PictureStore {
  /** More than a school draws in a year; a disk that is full stops every room. */
  long MOST_BYTES = 1L << 30;

  /**
   * Keeps a picture; when this returns it is durable. Keeping it again changes nothing.
   *
   * @return false if it would be more than {@link #MOST_BYTES} in all
   */
  boolean save(Picture picture);

  /** The picture of this name. */
  Optional<Picture> find(String name);
}
