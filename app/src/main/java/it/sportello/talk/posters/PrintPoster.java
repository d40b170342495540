package it.sportello.talk.posters;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.OfficeDraft;
import it.sportello.platform.qr.QrPicture;
import it.sportello.platform.settings.Settings;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a paper ready, and writes down that it was: from then on it is counted who comes by it. */
@Singleton
public class PrintPoster {

    private final Posters posters;
    private final Ways ways;
    private final Phrasebook phrases;
    private final Settings settings;
    private final InstantSource clock;

    PrintPoster(Posters posters, Ways ways, Phrasebook phrases, Settings settings, InstantSource clock) {
        this.posters = posters;
        this.ways = ways;
        this.phrases = phrases;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a paper is about: a vacancy, an event, or the office itself. */
    public interface Subject {

        /** What begins: {@code v_PA-20981}. */
        String payload();

        /** What one writes by SMS to begin the same. */
        String word();

        String title(String language);

        /** A few lines under it. */
        List<String> details(String language);
    }

    public Sheet print(Subject subject, Poster.Kind kind, Office office) {
        Poster poster = new Poster(subject.payload(), kind, office.code(), clock.instant());
        posters.put(poster);
        String mark = poster.mark();
        Ways.Open open = ways.of(office.code(), mark);
        OfficeDraft written = OfficeDraft.of(office);
        String link = settings.link("/v/" + mark);
        return new Sheet(mark, new Sheet.From(office.code(), office.name(), written.address(), written.phone(), written.hours().replace(" | ", "; ")),
                Stream.concat(Stream.of("it"), phrases.languages().stream().filter(each -> !each.equals("it")).sorted(PrintPoster::order))
                        .map(language -> said(subject, office, open, language)).toList(),
                QrPicture.svg(link, "Codice da inquadrare con il telefono"), link);
    }

    private Sheet.Said said(Subject subject, Office office, Ways.Open open, String language) {
        String phone = office.desk().phone();
        return new Sheet.Said(language, language.equals("ar"), subject.title(language), subject.details(language),
                phrases.say(language, "poster.scan"),
                open.sms() == null ? null : phrases.say(language, "poster.sms", Map.of("word", subject.word(), "number", number(open.sms(), language))),
                phone.isEmpty() ? null : phrases.say(language, "poster.call", Map.of("number", number(phone, language))));
    }

    /** Among words read from the other side its plus would stand at the wrong end (Unicode: left-to-right isolate). */
    private static String number(String number, String language) {
        return language.equals("ar") ? "\u2066" + number + "\u2069" : number;
    }

    /** English and French before those read from the other side. */
    private static int order(String one, String other) {
        return one.equals("ar") == other.equals("ar") ? one.compareTo(other) : one.equals("ar") ? 1 : -1;
    }
}
