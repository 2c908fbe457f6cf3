package trivium.room;

import java.util.random.RandomGenerator;
import trivium.cluster.Fabric;

/**
 * The services and settings that a room is given.
 *
 * @param seatsPerAddress seats in a room that one address may have
 * @param displays that wait to be connected to a room
 */
public record RoomDependencies(
    Clock clock,
    RandomGenerator random,
    Journal journal,
    Fabric<RoomRequest, Delivery> fabric,
    JoinLinks links,
    int seatsPerAddress,
    WaitingDisplays displays) {}
