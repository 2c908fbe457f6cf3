package trivium.bank.asking.english;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The past tense of English verbs that occur in "When did ... ?". Pure. */
final class PastTense {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("become", "became"),
          Map.entry("begin", "began"),
          Map.entry("break", "broke"),
          Map.entry("bring", "brought"),
          Map.entry("build", "built"),
          Map.entry("buy", "bought"),
          Map.entry("catch", "caught"),
          Map.entry("come", "came"),
          Map.entry("fall", "fell"),
          Map.entry("fight", "fought"),
          Map.entry("find", "found"),
          Map.entry("fly", "flew"),
          Map.entry("get", "got"),
          Map.entry("give", "gave"),
          Map.entry("go", "went"),
          Map.entry("have", "had"),
          Map.entry("hold", "held"),
          Map.entry("leave", "left"),
          Map.entry("lose", "lost"),
          Map.entry("make", "made"),
          Map.entry("meet", "met"),
          Map.entry("run", "ran"),
          Map.entry("see", "saw"),
          Map.entry("sell", "sold"),
          Map.entry("sink", "sank"),
          Map.entry("strike", "struck"),
          Map.entry("take", "took"),
          Map.entry("win", "won"),
          Map.entry("write", "wrote"));

  private static final Set<String> REGULAR =
      Set.of(
          "end",
          "start",
          "reach",
          "discover",
          "invent",
          "land",
          "open",
          "close",
          "die",
          "arrive",
          "sail",
          "join",
          "declare",
          "sign",
          "launch",
          "establish",
          "publish",
          "release",
          "introduce",
          "collapse",
          "erupt",
          "happen",
          "cross",
          "crash",
          "retire",
          "resign",
          "abolish",
          "adopt",
          "last",
          "explode",
          "attack",
          "invade",
          "capture",
          "conquer",
          "surrender",
          "return",
          "visit",
          "appear",
          "move",
          "host",
          "celebrate",
          "complete",
          "record",
          "receive",
          "marry",
          "paint",
          "compose");

  private PastTense() {}

  /** The past tense of a verb; empty if it is not known. */
  static Optional<String> of(String verb) {
    if (IRREGULAR.containsKey(verb)) {
      return Optional.of(IRREGULAR.getOrDefault(verb, verb));
    }
    if (!REGULAR.contains(verb)) {
      return Optional.empty();
    }
    return Optional.of(
        verb.endsWith("e")
            ? verb + "d"
            : verb.endsWith("ry") ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed");
  }
}
