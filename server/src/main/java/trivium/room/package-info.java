/**
 * Rooms and the rules of the game. {@link trivium.room.RoomRules} decides commands, {@link
 * trivium.room.RoomState} applies events, {@link trivium.room.RoomView} builds the messages for
 * each role, and {@link trivium.room.Room} runs them on one event loop. Nothing here reads a clock,
 * draws a random number or knows a socket: those are inputs. May import score, bank (the model),
 * cluster and protocol.
 */
@NullMarked
package trivium.room;

import org.jspecify.annotations.NullMarked;
