package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.places.Places;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Finds published vacancies in a person's words, best first, the newest first among equals. */
@Singleton
public class SearchVacancies {

    /** What came of a search. */
    public sealed interface Finding {

        /** @param vacancies best first; may be empty */
        record Found(List<Vacancy> vacancies) implements Finding {
        }

        /** They ask for vacancies reserved by L. 68/99: a neutral sentence, and a person. */
        record Reserved() implements Finding {
        }
    }

    private record Scored(Vacancy vacancy, int score) {
    }

    private static final Comparator<Scored> BEST = Comparator.comparingInt(Scored::score).reversed()
            .thenComparing(scored -> scored.vacancy().progress().publishedAt(), Comparator.reverseOrder())
            .thenComparing(scored -> scored.vacancy().code());

    private final PublishedVacancies published;
    private final ReadWish wishes;
    private final Places places;
    private final InstantSource clock;

    SearchVacancies(PublishedVacancies published, ReadWish wishes, Places places, InstantSource clock) {
        this.published = published;
        this.wishes = wishes;
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param query as written: {@code cameriere a Cagliari}
     * @param place belfiore code or name of a town kept before, or empty
     */
    public Finding search(String query, String place) {
        Wish wish = wishes.read(query, place);
        if (wish.reserved()) {
            return new Finding.Reserved();
        }
        Relevance relevance = new Relevance(wish, places);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        return new Finding.Found(published.entries()
                .filter(entry -> !entry.vacancy().offer().validThrough().isBefore(today))
                .flatMap(entry -> relevance.of(entry).stream().mapToObj(score -> new Scored(entry.vacancy(), score)))
                .sorted(BEST).map(Scored::vacancy).toList());
    }
}
