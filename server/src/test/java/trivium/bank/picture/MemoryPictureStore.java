package trivium.bank.picture;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps pictures for as long as it lives. */
public final class MemoryPictureStore implements PictureStore {
  private final Map<String, Picture> kept = new ConcurrentHashMap<>();

  @Override
  public boolean save(Picture picture) {
    kept.putIfAbsent(picture.name(), picture);
    return true;
  }

  @Override
  public Optional<Picture> find(String name) {
    return Optional.ofNullable(kept.get(name));
  }

  public int count() {
    return kept.size();
  }
}
