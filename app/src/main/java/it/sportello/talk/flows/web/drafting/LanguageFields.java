package it.sportello.talk.flows.web.drafting;

import io.micronaut.core.annotation.Introspected;
import it.sportello.talk.flows.editing.Heading;
import it.sportello.talk.flows.editing.Question;
import it.sportello.talk.flows.web.FlowNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a question in one language, as fields. @param missing how many another language has and this one lacks; @param more seldom said */
@Introspected
record LanguageFields(String code, String name, boolean rtl, int missing, List<Field> fields, List<Field> more) {

    private static final Map<String, String> LABELS = Map.of("ask", "Domanda", "why", "Perché lo chiediamo", "help", "Aiuto", "label", "Nome breve",
            "examples", "Esempi", "again", "Se non si capisce", "known", "Conferma di un dato che abbiamo già", "title", "Titolo della sezione",
            "opening", "Parole che aprono la sezione");
    private static final int SHORT = 30;
    /** How the field of a title begins; the language follows. */
    static final String TITLE = "title-";

    /** @param id also the name in the form; @param lines 1 for a field of one line */
    @Introspected
    record Field(String id, String label, String value, int lines, boolean missing) {
    }

    static List<LanguageFields> of(Question question) {
        List<LanguageFields> languages = new ArrayList<>();
        Map<String, List<String>> missing = question.missing();
        question.texts().forEach((code, texts) -> {
            Map<Boolean, List<Field>> fields = texts.entrySet().stream().collect(Collectors.partitioningBy(text -> seldom(text.getKey()),
                    Collectors.mapping(text -> new Field(QuestionForm.field(code, text.getKey()), label(question, text.getKey()), text.getValue(),
                            lines(text.getKey(), text.getValue()), missing.get(code).contains(text.getKey())), Collectors.toList())));
            languages.add(new LanguageFields(code, FlowNames.language(code), FlowNames.rightToLeft(code), missing.get(code).size(), fields.get(false), fields.get(true)));
        });
        return languages;
    }

    static List<LanguageFields> titles(Heading heading) {
        boolean told = !heading.titles().values().iterator().next().isEmpty();
        return heading.titles().entrySet().stream().map(title -> new LanguageFields(title.getKey(), FlowNames.language(title.getKey()), FlowNames.rightToLeft(title.getKey()), 0,
                List.of(new Field(TITLE + title.getKey(), "Titolo: " + FlowNames.language(title.getKey()).toLowerCase(Locale.ROOT), title.getValue(), 1,
                        told && title.getValue().isEmpty())), List.of())).toList();
    }

    private static boolean seldom(String key) {
        return Stream.of(".examples", ".again", ".known", ".also").anyMatch(key::endsWith);
    }

    private static String label(Question question, String key) {
        if (!key.startsWith(question.name() + ".")) {
            return "Messaggio";
        }
        String part = key.substring(question.name().length() + 1);
        return part.endsWith(".also") ? "Altre parole per «" + part.substring(0, part.length() - 5) + "»" : LABELS.getOrDefault(part, "Risposta «" + part + "»");
    }

    private static int lines(String key, String text) {
        boolean words = LABELS.keySet().stream().filter(part -> !part.equals("label")).anyMatch(part -> key.endsWith("." + part)) || !key.contains(".");
        return text.contains("\n") ? Math.min(6, (int) text.lines().count() + 1) : words || text.length() > 2 * SHORT ? 2 : 1;
    }
}
