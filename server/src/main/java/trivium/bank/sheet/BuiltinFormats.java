package trivium.bank.sheet;

import java.util.Map;

/**
 * The formats that have a number and no code in the file, ECMA-376 18.8.30, as Excel shows them in
 * the United States: their dates depend on where the workbook is opened, and the file does not say.
 */
final class BuiltinFormats {
  private static final String LOCAL_DATE = "m/d/yyyy";

  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(5, "\"$\"#,##0_);(\"$\"#,##0)"),
          Map.entry(6, "\"$\"#,##0_);(\"$\"#,##0)"),
          Map.entry(7, "\"$\"#,##0.00_);(\"$\"#,##0.00)"),
          Map.entry(8, "\"$\"#,##0.00_);(\"$\"#,##0.00)"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, LOCAL_DATE),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, LOCAL_DATE + " h:mm"),
          Map.entry(27, LOCAL_DATE),
          Map.entry(28, LOCAL_DATE),
          Map.entry(29, LOCAL_DATE),
          Map.entry(30, LOCAL_DATE),
          Map.entry(31, LOCAL_DATE),
          Map.entry(32, "h:mm"),
          Map.entry(33, "h:mm:ss"),
          Map.entry(34, "h:mm"),
          Map.entry(35, "h:mm:ss"),
          Map.entry(36, LOCAL_DATE),
          Map.entry(37, "#,##0_);(#,##0)"),
          Map.entry(38, "#,##0_);(#,##0)"),
          Map.entry(39, "#,##0.00_);(#,##0.00)"),
          Map.entry(40, "#,##0.00_);(#,##0.00)"),
          Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
          Map.entry(42, "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)"),
          Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
          Map.entry(44, "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, "@"),
          Map.entry(50, LOCAL_DATE),
          Map.entry(51, LOCAL_DATE),
          Map.entry(52, LOCAL_DATE),
          Map.entry(53, LOCAL_DATE),
          Map.entry(54, LOCAL_DATE),
          Map.entry(55, LOCAL_DATE),
          Map.entry(56, LOCAL_DATE),
          Map.entry(57, LOCAL_DATE),
          Map.entry(58, LOCAL_DATE));

  private BuiltinFormats() {}

  static String code(int id) {
    return CODES.getOrDefault(id, "General");
  }
}
