package trivium.bank.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Which planet has the shortest day? | What is the capital of Peru and who founded it?",
        "de | Welcher Planet hat den kürzesten Tag? | Was ist die Hauptstadt von Peru und wer war der Gründer?",
        "fr | Quelle est la capitale du Pérou ? | Dans quel pays est né le peintre et pour qui a-t-il travaillé ?",
        "es | ¿Cuál es la capital del Perú? | ¿Qué es lo que se ve en el cielo por la noche?",
        "it | Qual è la capitale del Perù? | Come si chiama il pianeta che non è un gigante della famiglia?",
        "pl | Która planeta jest najbliżej Słońca? | Co to jest i kto nie był w tym mieście do roku?",
        "ru | Какая планета самая большая? | Что это и кто был в космосе от и до?",
        "uk | Яка планета є найбільшою? | Що це та хто був у космосі від і до?",
        "he | מהי בירת צרפת? | מי כתב את הספר?",
        "el | Ποια είναι η πρωτεύουσα; | Ποιος έγραψε;",
        "ar | ما هي عاصمة مصر؟ | من هو الذي اكتشف أمريكا في هذا القرن؟",
        "fa | پایتخت ایران کدام است؟ | این کتاب را چه کسی در آن سال از نو نوشت؟",
        "ja | 日本の首都はどこですか | これは何ですか",
        "zh | 中国的首都是哪里 | 谁写了这本书",
        "ko | 한국의 수도는 어디입니까 | 누가 썼습니까"
      })
  void aLanguageIsKnownByItsScriptOrItsWords(String language, String one, String other) {
    assertThat(LanguageDetector.detect(List.of(one, other))).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12 + 30 = ?", "H2O", "Paris", "Rembrandt van Rijn", "print(x) λ π σ"})
  void tooShortATextHasNoLanguage(String text) {
    assertThat(LanguageDetector.detect(List.of(text))).isEmpty();
  }

  @Test
  void aMixtureIsOfNoLanguage() {
    assertThat(
            LanguageDetector.detect(List.of("מהי בירת צרפת הגדולה", "Ποια είναι η πρωτεύουσα της")))
        .isEmpty();
  }
}
