package it.sportello.jobs.vacancies.search;

import it.sportello.bots.dialogue.Reply;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Map;

/** {@code vacancies.show(vacancy)}: {@code open}, {@code elsewhere}, {@code closed}, {@code unknown} or {@code reserved}. */
@Singleton
class ShowCapability implements Capability {

    private final Vacancies vacancies;
    private final VacancyWords words;

    ShowCapability(Vacancies vacancies, VacancyWords words) {
        this.vacancies = vacancies;
        this.words = words;
    }

    @Override
    public String name() {
        return "vacancies.show";
    }

    @Override
    public Reply call(Call call) {
        Vacancy vacancy = vacancies.byCode(Vacancy.code(call.arg("vacancy"))).orElse(null);
        if (vacancy == null || vacancy.progress().publishedAt() == null && !vacancy.offer().reserved()) {
            return Reply.of("unknown");
        }
        if (vacancy.offer().reserved()) {
            return Reply.of("reserved");
        }
        Map<String, String> values = words.of(vacancy, call.language());
        LocalDate today = LocalDate.ofInstant(call.now(), Rome.ZONE);
        if (!vacancy.isForEveryone() || vacancy.offer().validThrough().isBefore(today)) {
            return Reply.of("closed", Map.of("title", values.get("title"), "code", vacancy.code(), "link", values.get("link")));
        }
        return Reply.of(vacancy.offer().source() instanceof Source.Found ? "elsewhere" : "open", values);
    }
}
