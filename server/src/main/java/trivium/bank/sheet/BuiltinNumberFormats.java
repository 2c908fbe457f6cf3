package trivium.bank.sheet;

/**
 * The number formats whose codes are not in the file (ECMA-376 18.8.30), as Excel has them in the
 * United States. Their dates depend on the locale of the reader, which the file does not contain.
 */
final class BuiltinNumberFormats {
  private static final String LOCAL_DATE = "m/d/yyyy";

  private BuiltinNumberFormats() {}

  static String code(int id) {
    return switch (id) {
      case 1 -> "0";
      case 2 -> "0.00";
      case 3 -> "#,##0";
      case 4 -> "#,##0.00";
      case 5, 6 -> "\"$\"#,##0_);(\"$\"#,##0)";
      case 7, 8 -> "\"$\"#,##0.00_);(\"$\"#,##0.00)";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 11 -> "0.00E+00";
      case 12 -> "# ?/?";
      case 13 -> "# ??/??";
      case 14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> LOCAL_DATE;
      case 15 -> "d-mmm-yy";
      case 16 -> "d-mmm";
      case 17 -> "mmm-yy";
      case 18 -> "h:mm AM/PM";
      case 19 -> "h:mm:ss AM/PM";
      case 20, 32, 34 -> "h:mm";
      case 21, 33, 35 -> "h:mm:ss";
      case 22 -> LOCAL_DATE + " h:mm";
      case 37, 38 -> "#,##0_);(#,##0)";
      case 39, 40 -> "#,##0.00_);(#,##0.00)";
      case 41 -> "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)";
      case 42 -> "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)";
      case 43 -> "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)";
      case 44 -> "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)";
      case 45 -> "mm:ss";
      case 46 -> "[h]:mm:ss";
      case 47 -> "mm:ss.0";
      case 48 -> "##0.0E+0";
      case 49 -> "@";
      default -> "General";
    };
  }
}
