package trivium.net;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG: one path, a quiet zone of four modules as the standard asks. */
final class QrImage {
  private static final int QUIET = 4;

  private QrImage() {}

  static String svg(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    int side = code.size + 2 * QUIET;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0,0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>
    """
        .formatted(side, path);
  }
}
