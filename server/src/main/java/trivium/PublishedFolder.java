package trivium;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.library.BankLibrary;
import trivium.store.ClusterStore;
import trivium.store.StoreException;

/** Tells other nodes, for people, which banks the folder of this one has. One thread at a time. */
final class PublishedFolder {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedFolder.class);

  private final ClusterStore shared;
  private List<String> published = List.of();
  private boolean isPublished;
  private boolean isFailing;

  PublishedFolder(ClusterStore shared) {
    this.shared = shared;
  }

  /** Publishes them if they have changed. Blocks; to be called periodically. */
  void refresh(BankLibrary library) {
    List<String> banks = library.folderNames();
    if (isPublished && banks.equals(published)) {
      return;
    }
    try {
      shared.folderBanks().publish(shared.membership().self(), banks);
      published = banks;
      isPublished = true;
      isFailing = false;
    } catch (StoreException e) {
      if (!isFailing) {
        LOG.warn("Other nodes could not be told of the banks folder. {}", e.sentence());
      }
      isFailing = true;
    }
  }
}
