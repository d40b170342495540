package it.sportello.jobs.applications;

import it.sportello.bots.dialogue.Reply;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Map;

/** {@code applications.apply(vacancy)}. */
@Singleton
class ApplyCapability implements Capability {

    private final ApplyForVacancy apply;
    private final OwnIds own;
    private final Phrasebook phrases;

    ApplyCapability(ApplyForVacancy apply, OwnIds own, Phrasebook phrases) {
        this.apply = apply;
        this.own = own;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "applications.apply";
    }

    @Override
    public Reply call(Call call) {
        String code = Vacancy.code(call.arg("vacancy"));
        return switch (apply.apply(code, own.applying(code, call.contact()), call.id(), call.language(), call.now())) {
            case Applying.Applied(var application) -> Reply.of("applied", receipt(application, call.language()));
            case Applying.AlreadyApplied(var application) -> Reply.of("already-applied", receipt(application, call.language()));
            case Applying.Withdrawn(var application) -> Reply.of("withdrawn", receipt(application, call.language()));
            case Applying.Closed(var vacancy) ->
                    Reply.of("closed", Map.of("title", vacancy.offer().words(call.language()).title()));
            case Applying.UnknownVacancy() -> Reply.of("unknown");
            case Applying.Reserved() -> Reply.of("reserved");
            case Applying.Elsewhere(var vacancy, var how, var link) -> Reply.of("elsewhere",
                    Map.of("title", vacancy.offer().words(call.language()).title(), "how", how, "link", link));
            case Applying.Minor() -> Reply.of("minor");
            case Applying.AgeUnknown() -> Reply.of("age-unknown");
        };
    }

    private Map<String, String> receipt(Application application, String language) {
        return Map.of("receipt", application.receipt(), "title", application.title(),
                "at", phrases.formats(language).moment(application.at()));
    }
}
