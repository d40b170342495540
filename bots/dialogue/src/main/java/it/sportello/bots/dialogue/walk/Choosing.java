package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Option;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which option typed words mean: its number, its id, its title or another word for it, or the only title that begins so. */
final class Choosing {

    private static final int FEW_WORDS = 3;

    private Choosing() {
    }

    /**
     * @param shown    numbered from 1
     * @param all      those of other pages too
     * @param also     other words for an option, separated by commas
     * @param byNumber whether a number means a place in the list
     * @return {@code null} when none or several are meant
     */
    static Option choose(String text, List<Option> shown, List<Option> all, Function<Option, String> also, boolean byNumber) {
        var said = plain(text);
        if (said.isEmpty()) {
            return null;
        }
        if (byNumber && said.matches("\\d{1,2}")) {
            int number = Integer.parseInt(said);
            if (number >= 1 && number <= shown.size()) {
                return shown.get(number - 1);
            }
        }
        return Stream.<Predicate<Option>>of(
                        option -> option.id().equalsIgnoreCase(text.strip()),
                        option -> plain(option.title()).equals(said),
                        option -> Stream.of(also.apply(option).split("[,،]")).anyMatch(word -> plain(word).equals(said)),
                        option -> said.length() > 1 && plain(option.title()).startsWith(said),
                        option -> said.split(" ").length <= FEW_WORDS && said.startsWith(plain(option.title()) + " "))
                .map(test -> only(all, test)).filter(option -> option != null).findFirst().orElse(null);
    }

    /** Whether typed words are, whole, the title of an option, its id or another word for it. */
    static boolean named(String text, List<Option> all, Function<Option, String> also) {
        var said = plain(text);
        return !said.isEmpty() && all.stream().anyMatch(option -> option.id().equalsIgnoreCase(text.strip())
                || plain(option.title()).equals(said)
                || Stream.of(also.apply(option).split("[,،]")).anyMatch(word -> plain(word).equals(said)));
    }

    private static Option only(List<Option> options, Predicate<Option> test) {
        var found = options.stream().filter(test).distinct().limit(2).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Without case, accents and punctuation; digits of any script as Latin ones. */
    static String plain(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (Character.isLetter(c)) {
                plain.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(' ');
            }
        });
        return plain.toString().strip().replaceAll(" +", " ");
    }
}
