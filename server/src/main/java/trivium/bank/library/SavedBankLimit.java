package trivium.bank.library;

/**
 * The space for saved banks on this server, so that hosts cannot fill its disk. Banks that are
 * already saved stay readable, and can be replaced by smaller ones, beyond it.
 *
 * @param banks number of saved banks
 * @param bytes of all saved banks together, as written
 */
public record SavedBankLimit(int banks, long bytes) {
  /** More banks than a school writes in ten years, and a list that can still be looked through. */
  public static final SavedBankLimit DEFAULT = new SavedBankLimit(5_000, 1L << 30);

  /**
   * Whether there is space for a change.
   *
   * @param newBanks 1 for another bank, 0 for one that replaces another
   * @param newBytes by which the total grows; may be negative
   */
  public boolean allows(long banks, long bytes, int newBanks, long newBytes) {
    return (newBanks == 0 || banks + newBanks <= this.banks)
        && (newBytes <= 0 || bytes + newBytes <= this.bytes);
  }
}
