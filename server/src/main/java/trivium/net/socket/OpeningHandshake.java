package trivium.net.socket;

import trivium.room.AddressBlock;

/**
 * The facts about a client that the opening handshake of its WebSocket has shown (RFC 6455, 4).
 *
 * @param address by which limits are counted
 * @param isForeign whether a page of another site opened the connection
 * @param isKnownHost whether the client has shown the right host key before
 * @param speaksProtocol whether the client offered our subprotocol
 */
public record OpeningHandshake(
    AddressBlock address, boolean isForeign, boolean isKnownHost, boolean speaksProtocol) {}
