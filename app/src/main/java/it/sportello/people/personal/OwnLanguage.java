package it.sportello.people.personal;

import java.util.List;
import java.util.Locale;

/** The languages of the page. */
public final class OwnLanguage {

    /** As they are listed, each in its own words. */
    public static final List<String> ALL = List.of("it", "en", "fr", "ar");

    private OwnLanguage() {
    }

    /** @param wanted as a link or a browser says it: {@code fr}, {@code fr-FR,fr;q=0.9}. @return one of ours; Italian for any other */
    public static String of(String wanted) {
        String two = wanted == null || wanted.length() < 2 ? "" : wanted.substring(0, 2).toLowerCase(Locale.ROOT);
        return ALL.contains(two) ? two : "it";
    }
}
