package trivium.cli;

import io.nayuki.qrcodegen.QrCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import trivium.bank.library.BankLibrary;
import trivium.net.socket.HostingPolicy;
import trivium.ops.NetworkAddresses;
import trivium.ops.PublicUrl;
import trivium.ops.ServerSettings;

/** The message printed when the server has started: the links to host and join, and the banks. */
record StartupMessage(
    ServerSettings settings,
    HostingPolicy hosting,
    BankLibrary library,
    List<String> addresses,
    int port) {

  void print(PrintWriter out) {
    String join = publicUrl().orElseGet(() -> url(addresses.getFirst()));
    out.println();
    out.println("  Host   " + hostLink());
    out.println("  Join   " + join);
    addresses.stream()
        .skip(1)
        .filter(_ -> settings.publicUrl().isEmpty())
        .forEach(other -> out.println("         " + url(other)));
    out.println();
    out.print(qr(join));
    out.println();
    printBanks(out);
    out.flush();
  }

  private String hostLink() {
    boolean everywhere = NetworkAddresses.isEverywhere(settings.bind());
    String base = publicUrl().orElseGet(() -> url(everywhere ? "localhost" : addresses.getFirst()));
    return base
        + switch (hosting) {
          case HostingPolicy.Everyone _ -> "/host";
          case HostingPolicy.KeyHolders holders -> "/host#key=" + holders.hostKey();
        };
  }

  private Optional<String> publicUrl() {
    return settings.publicUrl().map(PublicUrl::toString);
  }

  private String url(String address) {
    return "http://" + NetworkAddresses.inUrl(address) + ":" + port;
  }

  private void printBanks(PrintWriter out) {
    out.println("  Banks in " + settings.banks());
    library
        .summaries()
        .forEach(bank ->
            out.printf(
                "    %-24s %4d entries %5d questions%s%s%n",
                bank.name(),
                bank.entries(),
                bank.questions(),
                bank.saved() ? "   saved" : "",
                bank.problems() == 0 ? "" : "   (" + bank.problems() + " problems: trivium bank)"));
    library
        .failures()
        .forEach(failure ->
            out.printf(
                "    %-24s not loaded: %s%s%n",
                failure.name(),
                failure.line() > 0 ? "line " + failure.line() + ": " : "",
                failure.reason()));
    out.println();
  }

  /** A QR code of half blocks, with two rows of modules in each line. */
  private static String qr(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    StringBuilder lines = new StringBuilder();
    int quiet = 2;
    for (int y = -quiet; y < code.size + quiet; y += 2) {
      lines.append("  ");
      for (int x = -quiet; x < code.size + quiet; x++) {
        boolean upper = !code.getModule(x, y);
        boolean lower = !code.getModule(x, y + 1);
        lines.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
