package it.sportello.jobs.notices.digest;

import it.sportello.bots.messaging.QuickReply;
import it.sportello.jobs.notices.NoticeWords;
import it.sportello.jobs.notices.digest.ReadDigests.Item;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.talk.broadcasts.PersonalText.Reader;
import it.sportello.talk.broadcasts.PersonalText.Told;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A digest in the person's language: up to five vacancies, how many more, why it comes; as much as one message has room for. */
@Singleton
class DigestWords {

    private static final int MOST = 5;
    private static final int USUAL = 60;
    /** A button's title, or a provider cuts it. */
    private static final int BUTTON = 24;

    private final Phrasebook phrases;
    private final VacancyWords vacancies;
    private final NoticeWords notices;

    DigestWords(Phrasebook phrases, VacancyWords vacancies, NoticeWords notices) {
        this.phrases = phrases;
        this.vacancies = vacancies;
        this.notices = notices;
    }

    /**
     * How much is told.
     *
     * @param items  vacancies
     * @param length letters of title and town
     * @param change whether it is said how to change it
     */
    record Shape(int items, int length, boolean change) {
    }

    /** The roomiest that fits. */
    Shape shape(List<Item> items, Reader reader) {
        Stream<Shape> usual = IntStream.iterate(Math.min(MOST, items.size()), count -> count > 0, count -> count - 1).boxed()
                .flatMap(count -> Stream.of(new Shape(count, USUAL, true), new Shape(count, USUAL, false)));
        Shape least = new Shape(1, 12, false);
        return Stream.concat(usual, Stream.of(new Shape(1, 25, false)))
                .filter(shape -> reader.fits().test(told(items.subList(0, shape.items()), items.size() - shape.items(), reader, shape)))
                .findFirst().orElse(least);
    }

    /** @param more that are not told */
    Told told(List<Item> items, int more, Reader reader, Shape shape) {
        String language = reader.language();
        List<String> lines = items.stream().map(item -> line(item, language, shape.length())).toList();
        List<String> parts = new ArrayList<>();
        lines.forEach(line -> parts.add("- " + line));
        if (more > 0) {
            parts.add(phrases.say(language, "digest.more", Map.of("count", more)));
        }
        if (!reader.taps()) {
            parts.add(phrases.say(language, "digest.how"));
        }
        String why = phrases.say(language, "digest.why", Map.of("often", notices.often(items.getFirst().pending().often(), language)));
        parts.add(shape.change() ? why + " " + phrases.say(language, "digest.change") : why);
        return new Told(String.join("\n", parts), items.stream().map(item -> button(item, language)).toList(),
                List.of(lines.stream().collect(Collectors.joining("; "))));
    }

    private String line(Item item, String language, int length) {
        Map<String, String> words = vacancies.of(item.vacancy(), language);
        return cut(words.get("title") + ", " + words.get("town"), length) + " (" + item.vacancy().code() + ")";
    }

    private static QuickReply button(Item item, String language) {
        return new QuickReply("v_" + item.vacancy().code(),
                cut(item.vacancy().code() + " " + item.vacancy().offer().words(language).title(), BUTTON));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }
}
