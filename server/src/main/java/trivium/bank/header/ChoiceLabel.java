package trivium.bank.header;

import java.util.List;
import java.util.Optional;

/**
 * The letter or number of a choice: "A", "b", "3", "В", "ب", "甲".
 *
 * @param alphabet the number of its alphabet; -1 for digits
 * @param index from 0
 */
public record ChoiceLabel(int alphabet, int index) {
  private static final int DIGITS = -1;
  private static final int HIGHEST = 20;

  /** The letters of each alphabet in the order in which people count with them. */
  private static final List<String> ALPHABETS =
      List.of(
          "abcdefghij",
          "абвгдежзик",
          "абвгґдеєжз",
          "αβγδεζηθικ",
          "ابجدهوزحطي",
          "اأبتثجحخدذ".replace("أ", ""),
          "אבגדהוזחטי",
          "աբգդեզէըթժ",
          "აბგდევზთიკ",
          "कखगघङचछजझञ",
          "কখগঘঙচছজঝঞ",
          "ਕਖਗਘਙਚਛਜਝਞ",
          "કખગઘઙચછજઝઞ",
          "கஙசஞடணதநபம",
          "అఆఇఈఉఊఋఎఏఐ",
          "ಅಆಇಈಉಊಋಎಏಐ",
          "അആഇഈഉഊഋഎഏഐ",
          "กขคงจฉชซฌญ",
          "甲乙丙丁戊己庚辛壬癸",
          "アイウエオカキクケコ",
          "가나다라마바사아자차",
          "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊ",
          "①②③④⑤⑥⑦⑧⑨⑩");

  /** Parses a folded text without punctuation; empty if it is no label. */
  public static Optional<ChoiceLabel> parse(String text) {
    if (text.isEmpty() || text.length() > 2) {
      return Optional.empty();
    }
    if (text.chars().allMatch(Character::isDigit)) {
      int number = text.chars().reduce(0, (sum, next) -> sum * 10 + Character.digit(next, 10));
      return number >= 1 && number <= HIGHEST
          ? Optional.of(new ChoiceLabel(DIGITS, number - 1))
          : Optional.empty();
    }
    if (text.length() == 1) {
      for (int i = 0; i < ALPHABETS.size(); i++) {
        int index = ALPHABETS.get(i).indexOf(text);
        if (index >= 0) {
          return Optional.of(new ChoiceLabel(i, index));
        }
      }
    }
    return Optional.empty();
  }

  public boolean isNumber() {
    return alphabet == DIGITS;
  }
}
