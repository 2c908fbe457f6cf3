package trivium.net.http;

import java.util.List;
import java.util.Optional;
import trivium.protocol.NodeList.ListedNode;
import trivium.protocol.RefusalReason;

/** The nodes of the cluster, for the operator. May block. */
public interface ClusterNodes {
  /** Those of a server that runs on its own. */
  ClusterNodes NONE =
      new ClusterNodes() {
        @Override
        public List<ListedNode> list() {
          return List.of();
        }

        @Override
        public Optional<RefusalReason> drain(String name) {
          return Optional.of(RefusalReason.NO_SUCH_NODE);
        }

        @Override
        public Optional<RefusalReason> undrain(String name) {
          return Optional.of(RefusalReason.NO_SUCH_NODE);
        }
      };

  /** All nodes by name, with those that ended lately. */
  List<ListedNode> list();

  /**
   * Has a node hand its rooms over to others, and open no new ones.
   *
   * @return why it will not; empty if it will, or does already
   */
  Optional<RefusalReason> drain(String name);

  /**
   * Lets a node own rooms again that was drained.
   *
   * @return why it will not; empty if it will, or does already
   */
  Optional<RefusalReason> undrain(String name);
}
