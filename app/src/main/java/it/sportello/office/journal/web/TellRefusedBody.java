package it.sportello.office.journal.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;

/** A body that is too large comes to no controller that could tell. Whoever is nobody is not written down: it would cost us, not them. */
@ServerFilter("/**")
class TellRefusedBody implements Ordered {

    private final Journal journal;

    TellRefusedBody(Journal journal) {
        this.journal = journal;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tell(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()) {
            request.getUserPrincipal(Authentication.class).ifPresent(who ->
                    journal.record(Entry.of(Kind.BODY_REFUSED, TellJournal.actor(who)).ended(Outcome.REFUSED)));
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
