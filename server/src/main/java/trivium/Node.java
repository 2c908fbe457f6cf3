package trivium;

import java.util.Optional;
import java.util.Set;
import trivium.bank.library.BankLibrary;
import trivium.cluster.Fabric;
import trivium.cluster.Membership;
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

/** What this node has for itself, or shares with the other nodes of a cluster. */
interface Node extends AutoCloseable {
  SqlRoomStore store();

  Clock clock();

  Membership membership();

  RoomDirectory directory();

  Fabric<RoomRequest, Delivery> fabric();

  /**
   * The policy of this node: nodes of a cluster have the same host key.
   *
   * @param own with the key of this node
   * @param given the key that the operator has given
   */
  HostingPolicy hosting(HostingPolicy own, Optional<String> given);

  /** Makes display codes of this node known to others. */
  DisplayCodes.Announcements announcements();

  /**
   * The displays that wait, on any node.
   *
   * @param own those of this node
   */
  WaitingDisplays displays(DisplayCodes own);

  /**
   * Connects rooms and edge to the fabric and recovers rooms, before requests of browsers arrive.
   *
   * @return the rooms that can't be recovered, of which there may be more later
   */
  Set<RoomId> start(Rooms rooms, Edge edge);

  /** This node serves browsers from now on. */
  void started();

  /** Tells other nodes what this one carries; to be called about every second. Does not block. */
  void report(Rooms rooms, Edge edge);

  /** Tells other nodes which banks the folder of this one has; called periodically. May block. */
  void publish(BankLibrary banks);

  /** All nodes, for the operator. */
  ClusterNodes nodes();

  /** Registers the metrics of a node of several; called after {@link #start}. */
  void describe(Metrics metrics, NetMetrics net);

  /**
   * Why this node should get no connections, as a sentence; empty if it should.
   *
   * @param store why events can't be stored; empty if they can
   */
  Optional<String> failure(Optional<String> store);

  /** Hands rooms over to other nodes, if there are any, before connections are closed. */
  void stop();

  /** Stops the connections to other nodes; called before the event loops stop. */
  void disconnect();

  /** Writes waiting events and releases the store, after the event loops have stopped. */
  @Override
  void close();
}
