package trivium.room;

import java.util.random.RandomGenerator;
import trivium.cluster.Fabric;

/**
 * All that a room is given from outside.
 *
 * @param seatsPerAddress how many players may join a room from one address
 */
public record RoomDependencies(
    Clock clock,
    RandomGenerator random,
    Journal journal,
    Fabric<RoomRequest, Delivery> fabric,
    JoinLinks links,
    int seatsPerAddress) {}
