package trivium.bank.notes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which column of a table asks and which one answers, told from the words in its header, in the
 * languages that notes came in so far. Two languages side by side are a list of vocabulary.
 */
record Columns(int asks, int answers) {
  private static final Set<String> ASKS =
      words(
          """
          question questions q term terms word words front prompt vocabulary vocab phrase expression acronym
          abbreviation concept infinitive verb noun masculine singular frage begriff fachbegriff wort vokabel ausdruck abkürzung
          infinitiv mot terme expression concept vocabulaire pregunta término palabra vocablo expresión concepto
          sigla infinitivo verbo domanda termine parola vocabolo espressione concetto pergunta palavra termo
          expressão conceito vraag woord begrip uitdrukking вопрос термин слово понятие выражение 问题 题目 术语
          单词 词语 生词 名词 概念 質問 単語 用語 질문 단어 용어 pytanie słowo pojęcie kérdés kifejezés szó fogalom
          fråga ord begrepp spørgsmål begreb spørsmål soru kelime terim otázka slovo pojem întrebare cuvânt питання\
          """);

  private static final Set<String> ANSWERS =
      words(
          """
          answer answers a definition definitions meaning meanings back translation explanation means antwort
          bedeutung erklärung übersetzung réponse définition signification sens traduction explication respuesta
          definición significado traducción explicación risposta definizione significato traduzione spiegazione
          resposta definição tradução explicação antwoord betekenis vertaling uitleg ответ значение перевод
          определение объяснение 答案 解释 解釋 含义 意思 定义 释义 翻译 答え 意味 답 답변 의미 뜻 정의 odpowiedź
          znaczenie tłumaczenie definicja válasz jelentés fordítás svar betydelse betydning översättning cevap anlam
          anlamı odpověď význam překlad răspuns відповідь значення переклад\
          """);

  /** Columns of choices, of which "A" is not the answer. */
  private static final Set<String> CHOICES = Set.of("a", "b");

  private static final Set<String> LANGUAGES =
      words(
          """
          english englisch inglés inglese anglais anglaise inglês engels angielski angol engelsk engelska ingilizce
          английский англійська 英文 英语 英語 영어 german deutsch alemán tedesco allemand allemande alemão duits
          niemiecki német tysk tyska almanca немецкий 德语 ドイツ語 독일어 french französisch francés francese
          français française francês frans francuski francia fransk французский 法语 spanish spanisch español
          espagnol espagnole spagnolo espanhol spaans castellano hiszpański испанский 西班牙语 italian italienisch
          italiano italien italienne italiaans włoski итальянский portuguese portugiesisch portugués portugais
          portoghese português dutch nederlands niederländisch russian russisch русский ruso russe russo 俄语 chinese
          chinesisch chino chinois cinese mandarin hanzi 中文 汉语 汉字 漢字 japanese japanisch kanji hiragana
          日本語 日语 日文 korean koreanisch 한국어 polish polnisch polski czech tschechisch čeština česky slovak
          swedish schwedisch svenska danish dänisch dansk norwegian norwegisch norsk finnish finnisch suomi hungarian
          ungarisch magyar turkish türkisch türkçe greek griechisch ελληνικά latin latein latín latino arabic
          arabisch العربية hebrew hindi हिन्दी ukrainian українська vietnamese thai indonesian esperanto irish welsh
          swahili catalan català romanian rumänisch română croatian serbian bulgarian персидский farsi persian\
          """);

  /** What is said of a name in a header, and signs that only please the eye. */
  private static final Pattern BESIDE =
      Pattern.compile("\\([^()]{0,80}\\)|（[^（）]{0,80}）|\\uFE0F|[^\\p{L}\\p{M}\\p{N}'’\\s]+");

  private static final Pattern COUNTS =
      Pattern.compile("|\\d+|n|no|nr|num|number|nummer|id|序号|番号|번호|№");

  private static Set<String> words(String list) {
    return Set.of(List.of(list.strip().split("\\s+")).stream().distinct().toArray(String[]::new));
  }

  /** The columns of a table with this header; empty if it does not say that its rows ask. */
  static Optional<Columns> of(List<String> header) {
    List<String> names = header.stream().map(Columns::name).toList();
    if (names.containsAll(CHOICES)) {
      return Optional.empty();
    }
    int first = 0;
    while (first < names.size() - 1 && COUNTS.matcher(names.get(first)).matches()) {
      first++;
    }
    int asks = column(names, ASKS, -1);
    if (asks < 0 && isLanguage(names.get(first))) {
      asks = first;
    }
    int answers = column(names, ANSWERS, asks);
    if (answers < 0) {
      answers = column(names, LANGUAGES, asks);
    }
    return asks < 0 || answers < 0 ? Optional.empty() : Optional.of(new Columns(asks, answers));
  }

  private static boolean isLanguage(String name) {
    return LANGUAGES.contains(name);
  }

  private static int column(List<String> names, Set<String> known, int other) {
    for (int i = 0; i < names.size(); i++) {
      if (i != other && known.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A column's name without remarks; "English word" is a word. */
  private static String name(String cell) {
    String name = BESIDE.matcher(cell).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    List<String> words = List.of(name.split("\\s+"));
    List<String> kinds = words.stream().filter(word -> !LANGUAGES.contains(word)).toList();
    return kinds.size() == 1 && words.size() > 1 ? kinds.getFirst() : name;
  }
}
