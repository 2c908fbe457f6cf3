package trivium.room;

import java.util.random.RandomGenerator;
import trivium.cluster.Fabric;

/** All that a room is given from outside. */
public record RoomPorts(
    Clock clock,
    RandomGenerator random,
    Journal journal,
    Fabric<RoomRequest, Delivery> fabric,
    JoinLinks links) {}
