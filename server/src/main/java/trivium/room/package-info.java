/**
 * The heart: rooms, and what may happen in them. {@link trivium.room.RoomRules} decides what a
 * command comes to, {@link trivium.room.RoomState} changes by applying events, {@link
 * trivium.room.RoomView} says what each role gets to know, and {@link trivium.room.Room} is the
 * mailbox that joins them on one event loop. Nothing here reads a clock, draws a random number or
 * knows a socket: those are given. May import score, bank (the model), cluster and protocol.
 */
@NullMarked
package trivium.room;

import org.jspecify.annotations.NullMarked;
