package trivium.bank.asking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The last names of the persons in a bank. A last name that two persons share names neither. */
final class LastNames {
  /** A given name or initials, and a last name with its particles. */
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}? ((?:(?:da|de|del|della|di|du|la|le|van|von|der|den|ten|bin|ibn|al) )*(\\p{Lu}[\\p{L}'’-]+))");

  private final Map<String, Set<String>> persons = new HashMap<>();

  /**
   * @param names candidates for names; those that are none are ignored
   */
  LastNames(List<String> names) {
    for (String name : names) {
      var person = PERSON.matcher(name);
      if (person.matches()) {
        persons
            .computeIfAbsent(key(person.group(2)), _ -> new HashSet<>())
            .add(name.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The last name of a person with and without its particles; none if another one has it. */
  List<String> of(String name) {
    var person = PERSON.matcher(name);
    if (!person.matches() || persons.getOrDefault(key(person.group(2)), Set.of()).size() > 1) {
      return List.of();
    }
    return List.of(person.group(1), person.group(2)).stream().distinct().toList();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
