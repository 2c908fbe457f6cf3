package trivium.net;

import java.util.concurrent.Executor;

/**
 * What the routes need, shared by all connections.
 *
 * @param blocking runs the pages that wait
 */
record Site(
    Assets assets,
    BankPages banks,
    PicturePages pictures,
    RoomPages rooms,
    OperationPages operations,
    HostDoor door,
    QrPictures qr,
    ReverseProxy proxy,
    Executor blocking) {
  /** The origin that browsers see when a proxy stands before this server; may be empty. */
  String publicOrigin() {
    return proxy.origin();
  }
}
