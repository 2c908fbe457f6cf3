package trivium.bank.format.table;

import java.util.List;

/**
 * A cell that names right choices, with the choices of its row.
 *
 * @param options including empty ones
 */
record KeyCell(List<String> options, String text) {}
