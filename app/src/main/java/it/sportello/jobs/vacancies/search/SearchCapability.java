package it.sportello.jobs.vacancies.search;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;

/** {@code vacancies.search(query, place?)}: {@code found} with at most nine vacancies, {@code none} or {@code reserved}. */
@Singleton
class SearchCapability implements Capability {

    private static final int SHOWN = 9;

    private final SearchVacancies search;
    private final Places places;

    SearchCapability(SearchVacancies search, Places places) {
        this.search = search;
        this.places = places;
    }

    @Override
    public String name() {
        return "vacancies.search";
    }

    @Override
    public Reply call(Call call) {
        return switch (search.search(call.arg("query"), call.arg("place"))) {
            case SearchVacancies.Finding.Reserved reserved -> Reply.of("reserved");
            case SearchVacancies.Finding.Found(List<Vacancy> none) when none.isEmpty() -> Reply.of("none");
            case SearchVacancies.Finding.Found(List<Vacancy> vacancies) -> new Reply("found",
                    Map.of("count", String.valueOf(vacancies.size())),
                    vacancies.stream().limit(SHOWN).map(vacancy -> option(vacancy, call.language())).toList());
        };
    }

    private Option option(Vacancy vacancy, String language) {
        String town = places.find(vacancy.offer().workplace().place()).map(Municipality::name).orElse("");
        String title = vacancy.offer().words(language).title();
        return new Option(vacancy.code(), town.isEmpty() ? title : title + ", " + town);
    }
}
