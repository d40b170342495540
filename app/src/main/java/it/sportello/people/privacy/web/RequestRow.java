package it.sportello.people.privacy.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.people.privacy.Request;
import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A request as its pages show it. @param decided by whom and why, or {@code null}; @param contact {@code null} once it is nobody's */
@Introspected
record RequestRow(String receipt, String what, String way, String contact, String asked, String due, boolean late, String state, boolean open,
                  String decided) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    static RequestRow of(Request request, Instant now) {
        return new RequestRow(request.receipt(), request.what().label(), request.way().label(), request.contact(), day(request.asked()), day(request.due()),
                request.state().open() && request.due().isBefore(now), request.state().label(), request.state().open(), decided(request.decided()));
    }

    private static String decided(Request.Decision decision) {
        return decision == null ? null : decision.by() + ", " + day(decision.at()) + (decision.refusal() == null ? "" : ": " + decision.refusal().label());
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(Rome.ZONE));
    }
}
