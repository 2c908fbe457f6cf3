package trivium.net.http;

import io.nayuki.qrcodegen.QrCode;

/** Draws a QR code as SVG: one path of horizontal runs and a quiet zone of four modules. */
final class QrCodeSvg {
  private static final int QUIET = 4;

  private QrCodeSvg() {}

  static String of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int start = x;
        while (code.getModule(x, y)) {
          x++;
        }
        if (x > start) {
          int run = x - start;
          path.append("M%d,%dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, run, run));
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
