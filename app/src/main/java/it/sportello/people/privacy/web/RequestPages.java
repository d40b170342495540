package it.sportello.people.privacy.web;

import it.sportello.office.offices.Offices;
import it.sportello.office.rights.Subject;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.privacy.ReadHoldings;
import it.sportello.people.privacy.DecideRequest;
import it.sportello.people.privacy.KnowSubject;
import it.sportello.people.privacy.Refusal;
import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.RequestState;
import it.sportello.people.privacy.Requests;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the pages of requests show. */
@Singleton
class RequestPages {

    static final String LIST = "people/privacy/requests";
    static final String ONE = "people/privacy/request";
    private static final int PAGE = 25;

    private final Requests requests;
    private final KnowSubject subjects;
    private final ReadHoldings copy;
    private final Offices offices;
    private final InstantSource clock;

    RequestPages(Requests requests, KnowSubject subjects, ReadHoldings copy, Offices offices, InstantSource clock) {
        this.requests = requests;
        this.subjects = subjects;
        this.copy = copy;
        this.offices = offices;
        this.clock = clock;
    }

    Map<String, Object> list(String office, String month, int page, SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(each -> who.mayWork(each.code())).forEach(each -> names.put(each.code(), each.name()));
        Optional<YearMonth> which = month(month);
        String shown = office == null || office.isEmpty() ? null : office;
        List<Request> all = which.map(one -> requests.of(shown, one)).orElseGet(() -> requests.open().stream()
                .filter(each -> each.office() == null || who.mayWork(each.office())).filter(each -> shown == null || shown.equals(each.office())).toList());
        int pages = Math.max(1, Math.ceilDiv(all.size(), PAGE));
        int at = Math.clamp(page, 0, pages - 1);
        String same = "/people/requests?office=" + (shown == null ? "" : shown) + "&month=" + which.map(YearMonth::toString).orElse("") + "&page=";
        Map<String, Object> model = new HashMap<>(Map.of("offices", names, "total", all.size(), "open", which.isEmpty(),
                "late", all.stream().filter(each -> each.state().open() && each.due().isBefore(clock.instant())).count(),
                "rows", all.stream().skip((long) at * PAGE).limit(PAGE).map(each -> RequestRow.of(each, clock.instant())).toList()));
        model.put("office", shown);
        model.put("month", which.map(YearMonth::toString).orElse(""));
        model.put("before", at > 0 ? same + at : null);
        model.put("after", at + 1 < pages ? same + (at + 2) : null);
        return model;
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return written == null || written.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(written));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** @param error what is wrong with the form, or {@code null} */
    Map<String, Object> one(Request request, SignedIn who, String error) {
        Map<String, String> refusals = new LinkedHashMap<>();
        Refusal.CHOICES.forEach(each -> refusals.put(each.name(), each.label()));
        Map<String, Object> model = new HashMap<>(Map.of("row", RequestRow.of(request, clock.instant()), "refusals", refusals, "erase", request.what() == Request.What.ERASE));
        for (DecideRequest.Wish wish : DecideRequest.Wish.values()) {
            boolean may = wish == DecideRequest.Wish.IDENTIFY || who.manages();
            model.put(wish.name().toLowerCase(Locale.ROOT), may && wish.from(request.state()));
        }
        boolean foreseen = request.what() == Request.What.ERASE && request.state().open() && request.state() != RequestState.RUNNING;
        Optional<Subject> subject = foreseen && request.contact() != null ? subjects.know(request.contact()) : Optional.empty();
        model.put("foreseen", subject.map(copy::foresee).orElse(List.of()));
        model.put("ids", subject.map(known -> known.ids().size()).orElse(1));
        model.put("copies", who.manages() && request.contact() != null && request.state() != RequestState.TO_IDENTIFY);
        model.put("error", error);
        return model;
    }
}
