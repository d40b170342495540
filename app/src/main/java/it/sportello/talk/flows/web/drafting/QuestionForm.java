package it.sportello.talk.flows.web.drafting;

import it.sportello.talk.flows.editing.ArrangeQuestions;
import it.sportello.talk.flows.editing.Question.Condition;
import it.sportello.talk.flows.editing.Question.Option;
import it.sportello.talk.flows.editing.Question.Way;
import it.sportello.talk.flows.editing.Question;
import it.sportello.talk.flows.publishing.Draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question as its form sent it: what the draft has not, the form cannot bring but by a new answer or condition. */
final class QuestionForm {

    /** Characters of one field: more than any message may have. */
    static final int LONGEST = 4_096;
    private static final int MOST_CONDITIONS = 10;

    private final Map<String, String> form;
    private final Question shown;

    QuestionForm(Map<String, String> form, Question shown) {
        this.form = form;
        this.shown = shown;
    }

    /** Of the draft that was seen. */
    static long version(Map<String, String> form) {
        String version = form.getOrDefault("version", "");
        return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
    }

    boolean tooLong(Draft draft) {
        int all = form.values().stream().mapToInt(String::length).sum();
        return form.values().stream().anyMatch(value -> value.length() > LONGEST) || draft.files().values().stream().anyMatch(file -> file.length() + all > Draft.LONGEST);
    }

    Question question() {
        Map<String, Map<String, String>> texts = texts();
        List<Option> options = options(texts);
        return new Question(shown.name(), shown.asked() == null ? null : asked(shown.asked()), options, shown.ways() == null ? null : ways(), texts, shown.beyond());
    }

    private String of(String field) {
        return form.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    private Question.Asked asked(Question.Asked before) {
        return new Question.Asked(of("type").isEmpty() ? before.type() : of("type"), before.keep(), of("section"), !of("optional").isEmpty(), of("min"), of("max"), of("known"));
    }

    private Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        shown.texts().forEach((language, own) -> {
            Map<String, String> said = new LinkedHashMap<>();
            own.forEach((key, text) -> said.put(key, form.containsKey(field(language, key)) ? of(field(language, key)) : text));
            texts.put(language, said);
        });
        return texts;
    }

    static String field(String language, String key) {
        return "text-" + language + "-" + key;
    }

    /** Those there are, without what is to go, one of them lifted, and a new one at the end with its words in the first language. */
    private List<Option> options(Map<String, Map<String, String>> texts) {
        List<Option> options = new ArrayList<>();
        int lifted = -1;
        for (Option option : shown.options()) {
            if (of("drop-" + option.id()).isEmpty()) {
                lifted = option.id().equals(of("lift")) ? options.size() : lifted;
                options.add(new Option(option.id(), of("to-" + option.id())));
            }
        }
        if (lifted > 0) {
            Collections.swap(options, lifted, lifted - 1);
        }
        if (!of("new-option").isEmpty()) {
            String id = ArrangeQuestions.free(ArrangeQuestions.slug(of("new-option"), "risposta"), shown.options().stream().map(Option::id).toList());
            options.add(new Option(id, ""));
            texts.values().iterator().next().put(shown.name() + "." + id, of("new-option"));
        }
        return options;
    }

    private Question.Ways ways() {
        List<Condition> when = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < MOST_CONDITIONS; i++) {
            condition("when-" + i).ifPresent(when::add);
            String to = of("way-" + i + "-to");
            condition("way-" + i).filter(found -> !to.isEmpty()).ifPresent(found -> ways.add(new Way(found, to)));
        }
        return new Question.Ways(when, ways, of("next"));
    }

    private Optional<Condition> condition(String field) {
        String name = of(field + "-name");
        return name.isEmpty() ? Optional.empty() : Optional.of(new Condition(name, of(field + "-values")));
    }
}
