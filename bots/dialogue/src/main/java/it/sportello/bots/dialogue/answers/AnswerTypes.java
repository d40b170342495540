package it.sportello.bots.dialogue.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of answer there are. */
public final class AnswerTypes {

    private static final Map<String, AnswerType> BY_NAME = new LinkedHashMap<>();

    static {
        List.of(new ChoiceAnswer(), new YesNoAnswer(), new OfAgeAnswer(), new AgreementAnswer(), new NumberAnswer(),
                new TextAnswer(), new DateAnswer(), new PhoneAnswer()).forEach(type -> BY_NAME.put(type.name(), type));
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
