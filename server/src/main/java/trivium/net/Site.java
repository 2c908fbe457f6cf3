package trivium.net;

import java.util.concurrent.Executor;

/**
 * What the routes need, shared by all connections.
 *
 * @param publicOrigin the origin that browsers see when a proxy stands before this server; may be
 *     empty
 * @param blocking runs the pages that wait
 */
record Site(
    Assets assets,
    BankPages banks,
    PicturePages pictures,
    RoomPages rooms,
    HostDoor door,
    QrPictures qr,
    String publicOrigin,
    Executor blocking) {}
