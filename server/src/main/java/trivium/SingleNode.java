package trivium;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import trivium.bank.library.BankLibrary;
import trivium.cluster.Fabric;
import trivium.cluster.Fabric.LinkListener;
import trivium.cluster.LocalDirectory;
import trivium.cluster.LocalFabric;
import trivium.cluster.LocalMembership;
import trivium.cluster.Membership;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.net.http.ClusterNodes;
import trivium.net.socket.DisplayCodes;
import trivium.net.socket.Edge;
import trivium.net.socket.HostingPolicy;
import trivium.net.socket.NetMetrics;
import trivium.ops.Metrics;
import trivium.room.Clock;
import trivium.room.Delivery;
import trivium.room.RoomId;
import trivium.room.RoomRequest;
import trivium.room.Rooms;
import trivium.room.WaitingDisplays;
import trivium.store.SqlRoomStore;

/** The only node: nothing is shared. */
final class SingleNode implements Node {
  private final SqlRoomStore store;
  private final Clock clock;
  private final Membership membership = new LocalMembership(new NodeId("local", 0));
  private final RoomDirectory directory = new LocalDirectory();
  private final Fabric<RoomRequest, Delivery> fabric = new LocalFabric<>(membership.self());

  SingleNode(SqlRoomStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public SqlRoomStore store() {
    return store;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Membership membership() {
    return membership;
  }

  @Override
  public RoomDirectory directory() {
    return directory;
  }

  @Override
  public Fabric<RoomRequest, Delivery> fabric() {
    return fabric;
  }

  @Override
  public HostingPolicy hosting(HostingPolicy own, Optional<String> given) {
    return own;
  }

  @Override
  public DisplayCodes.Announcements announcements() {
    return DisplayCodes.Announcements.NONE;
  }

  @Override
  public WaitingDisplays displays(DisplayCodes own) {
    return code -> CompletableFuture.completedStage(own.take(code));
  }

  @Override
  public Set<RoomId> start(Rooms rooms, Edge edge) {
    fabric.attach((_, request) -> rooms.receive(request), edge::deliver, LinkListener.NONE);
    return new RoomRecovery(store, rooms).run();
  }

  @Override
  public void started() {
    // Nobody is told.
  }

  @Override
  public void report(Rooms rooms, Edge edge) {
    // Nobody is told.
  }

  @Override
  public void publish(BankLibrary banks) {
    // Nobody is told.
  }

  @Override
  public ClusterNodes nodes() {
    return ClusterNodes.NONE;
  }

  @Override
  public void describe(Metrics metrics, NetMetrics net) {
    // A cluster of one has no metrics.
  }

  @Override
  public Optional<String> failure(Optional<String> store) {
    return store;
  }

  @Override
  public void stop() {
    // Nobody could take the rooms over; they are recovered at the next start.
  }

  @Override
  public void disconnect() {
    fabric.close();
  }

  @Override
  public void close() {
    store.close();
  }
}
