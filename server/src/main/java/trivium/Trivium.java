package trivium;

/** The program. */
public final class Trivium {
  private Trivium() {}

  public static void main(String[] args) {
    System.exit(2);
  }
}
