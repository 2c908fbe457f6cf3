/**
 * Tables as CSV and as Excel workbooks: readers and writers, the analysis of headers, and the
 * parser of delimited text. A table is read only if it is certain which answers are right. Pure
 * functions of rows; any thread but an event loop. Imports the builder of banks, the dictionary of
 * header words and the reader of workbooks.
 */
@NullMarked
package trivium.bank.format.table;

import org.jspecify.annotations.NullMarked;
