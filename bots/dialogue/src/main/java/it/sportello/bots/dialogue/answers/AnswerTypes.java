package it.sportello.bots.dialogue.answers;

import it.sportello.bots.dialogue.answers.chosen.ChosenAnswers;
import it.sportello.bots.dialogue.answers.written.WrittenAnswers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of answer there are. */
public final class AnswerTypes {

    private static final Map<String, AnswerType> BY_NAME = new LinkedHashMap<>();

    static {
        Stream.of(ChosenAnswers.all(), WrittenAnswers.all(),
                        List.of(new EnclosedAnswer("document"), new EnclosedAnswer("photo"), new EnclosedAnswer("voice")))
                .flatMap(List::stream).forEach(type -> BY_NAME.put(type.name(), type));
    }

    private AnswerTypes() {
    }

    public static Optional<AnswerType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** @throws IllegalArgumentException when there is none: a lint would have said so */
    public static AnswerType named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no answer type " + name));
    }

    public static Set<String> names() {
        return Set.copyOf(BY_NAME.keySet());
    }
}
