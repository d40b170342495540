package it.sportello.bots.dialogue.transcript;

import it.sportello.bots.dialogue.Reply;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a transcript. Numbers are those of the file, from 1. */
public sealed interface Line {

    int number();

    /** {@code given telegram:1001 parla fr}: what is so before. */
    record Given(int number, String text) implements Line {
    }

    /** {@code > Accueil}: said by the person; when it is the title of a choice just shown, a tap or its number. */
    record Person(int number, String text) implements Line {
    }

    /** {@code > [Accueil]}: the latest button of that title is tapped, of however old a message. */
    record Tapped(int number, String title) implements Line {
    }

    /** {@code > (v_PA-20981)}: a deep link, or a button of a message that no questionnaire sent. */
    record Opened(int number, String payload) implements Line {
    }

    /**
     * {@code < Pour quel service ? [Accueil] [Pacte]}: said by the bot. {@code …} stands for any words, {@code […]} for any
     * choices.
     */
    record Bot(int number, String text, List<String> choices) implements Line {

        /** Whether a message of the bot is the one meant; white space does not count. */
        public boolean says(String words) {
            var parts = Pattern.compile("…").splitAsStream(folded(text)).map(Pattern::quote).toList();
            var pattern = String.join(".*", parts) + (text.strip().endsWith("…") ? ".*" : "");
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(folded(words)).matches();
        }

        public boolean offers(List<String> titles) {
            return choices.equals(List.of("…")) || choices.equals(titles);
        }

        private static String folded(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /** {@code ~ 73h}: time passes. */
    record Later(int number, Duration duration) implements Line {
    }

    /** {@code = session expired}: what happened beside words. */
    record Effect(int number, String text) implements Line {
    }

    /**
     * {@code = vacancies.search -> found {count: 1} [PA-20981: Cameriere, Cagliari]}: a capability is called and answers. The
     * engine alone is given the reply; the whole service must come to the same outcome by itself. Answers that come with it are
     * written {@code answered {age: 33} known {town: Olbia}}.
     */
    record Asked(int number, String capability, Reply reply) implements Line {
    }
}
