package it.sportello.talk.posters;

import it.sportello.platform.time.Rome;
import it.sportello.talk.lines.ChannelStatus;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The page of a paper, for whichever slice has one: the sheet, and how many came by it. */
@Singleton
public class PosterPage {

    public static final String POSTER = "talk/posters/poster";
    public static final String LETTER = "talk/posters/letter";

    private final PosterFigures figures;
    private final InstantSource clock;

    PosterPage(PosterFigures figures, InstantSource clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** @param back where the page leads back to */
    public Map<String, Object> model(Sheet sheet, String back) {
        YearMonth now = YearMonth.from(clock.instant().atZone(Rome.ZONE));
        return Map.of("sheet", sheet, "first", sheet.said().getFirst(), "others", sheet.said().subList(1, sheet.said().size()), "back", back,
                "day", DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN).format(clock.instant().atZone(Rome.ZONE)),
                "figures", Stream.of(now, now.minusMonths(1)).map(month -> sentence(sheet, month)).toList());
    }

    public static String view(Poster.Kind kind) {
        return switch (kind) {
            case POSTER -> POSTER;
            case LETTER -> LETTER;
        };
    }

    private String sentence(Sheet sheet, YearMonth month) {
        Map<String, Long> counts = figures.of(sheet.from().code(), month, sheet.mark());
        List<String> channels = counts.entrySet().stream().filter(each -> !each.getKey().equals(PosterFigures.OPENED))
                .map(each -> ChannelStatus.name(each.getKey()) + " " + each.getValue()).toList();
        long began = counts.entrySet().stream().filter(each -> !each.getKey().equals(PosterFigures.OPENED)).mapToLong(Map.Entry::getValue).sum();
        String name = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ITALIAN).format(month);
        return name.substring(0, 1).toUpperCase(Locale.ITALIAN) + name.substring(1) + ": " + began + (began == 1 ? " conversazione cominciata" : " conversazioni cominciate")
                + (channels.isEmpty() ? "" : " (" + String.join(", ", channels) + ")")
                + ", pagina aperta " + counts.getOrDefault(PosterFigures.OPENED, 0L) + " volte.";
    }
}
