package trivium.bank.format.table;

/** How the cells of a key column name the right choices. */
enum KeyNotation {
  ANY,
  /** Numbers from 1, or letters. */
  NUMBERS,
  NUMBERS_FROM_ZERO,
  /** The texts of the choices. */
  TEXTS
}
