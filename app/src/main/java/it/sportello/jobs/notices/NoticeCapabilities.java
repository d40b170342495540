package it.sportello.jobs.notices;

import io.micronaut.context.annotation.Factory;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.journal.automation.AutomaticFunction;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.delivery.BrakeStatus;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;

/** What a flow may ask about notices: {@code notices.subscribe, .mine, .cancel, .why, .not-interested}. */
@Factory
class NoticeCapabilities {

    private final ChangeNotices change;
    private final OwnWishes own;
    private final Vacancies vacancies;
    private final NoticeWords words;
    private final Contacts contacts;

    NoticeCapabilities(ChangeNotices change, OwnWishes own, Vacancies vacancies, NoticeWords words, Contacts contacts) {
        this.change = change;
        this.own = own;
        this.vacancies = vacancies;
        this.words = words;
        this.contacts = contacts;
    }

    /** {@code subscribed} {summary}, or {@code too-many} when five wishes stand already; under 18 a guardian comes first. */
    @Singleton
    @Named("notices.subscribe")
    Capability subscribe() {
        return Capability.of("notices.subscribe", call ->
                switch (contacts.find(call.contact()).map(Contact::age).orElse(Contact.Age.UNKNOWN)) {
                    case UNKNOWN -> Reply.of("age-unknown");
                    case MINOR -> Reply.of("minor");
                    case ADULT, MINOR_CONFIRMED -> subscribed(call);
                }, List.of(new Capability.Need(BrakeStatus.NAME, "degraded.notices")));
    }

    private Reply subscribed(Call call) {
        Subscription wish = ReadSubscription.read(call);
        return switch (change.subscribe(call.contact(), wish, ReadSubscription.number(call, "most", 0))) {
            case DONE -> {
                wanted(call);
                yield Reply.of("subscribed", Map.of("summary",
                        words.summary(wish, own.most(call.contact()), call.language())));
            }
            case TOO_MANY -> Reply.of("too-many");
        };
    }

    /** Asking for notices is the choice that lets them be sent, kept with the flow that showed its words. */
    private void wanted(Call call) {
        Choice asked = new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, true, call.now(), "avvisi/" + call.language(), call.id());
        contacts.change(call.contact(), contact -> contact.choosing(List.of(asked)));
    }

    @Singleton
    @Named("notices.mine")
    Capability mine() {
        return Capability.of("notices.mine", call -> {
            List<Option> options = own.all(call.contact()).stream()
                    .map(wish -> new Option(wish.id(), words.listed(wish, call.language()))).toList();
            return options.isEmpty() ? Reply.of("none") : new Reply("some", Map.of(), options);
        });
    }

    @Singleton
    @Named("notices.cancel")
    Capability cancel() {
        return Capability.of("notices.cancel", call -> {
            change.cancel(own.maker(call.contact(), call.arg("subscription")), call.arg("subscription"));
            return Reply.of("cancelled");
        });
    }

    @Singleton
    @Named("notices.why")
    Capability why() {
        return Capability.of("notices.why", call -> vacancies.byCode(Vacancy.code(call.arg("vacancy")))
                .flatMap(vacancy -> own.why(call.contact(), vacancy))
                .map(wish -> Reply.of("because", Map.of("reason", words.because(wish, call.language()))))
                .orElse(Reply.of("none")));
    }

    @Singleton
    @Named("notices.not-interested")
    Capability notInterested() {
        return Capability.of("notices.not-interested", call -> {
            own.ids(call.contact()).forEach(id -> change.notInterested(id, Vacancy.code(call.arg("vacancy")), call.arg("reason")));
            return Reply.of("noted");
        });
    }

    @Singleton
    @Named("match-notices")
    AutomaticFunction match() {
        return new AutomaticFunction("match-notices", "Chi riceve un'offerta", "Manda un'offerta a chi ha chiesto offerte così.", "regole 1",
                null, "Valgono solo le condizioni scelte dalla persona. Le cambia con AVVISI.", false);
    }
}
