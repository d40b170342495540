package it.sportello.people.personal.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.people.personal.OwnPanel.Did;
import it.sportello.people.personal.entry.OwnSessions;
import it.sportello.platform.web.Pages;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all slices show and let do, as far as what the person has shown reaches. */
@Singleton
class OwnPage {

    private static final String VIEW = "people/personal/own";

    private final List<OwnPanel> panels;
    private final OwnTokens tokens;
    private final EntryPage page;
    private final Journal journal;
    private final Phrasebook phrases;

    OwnPage(List<OwnPanel> panels, OwnTokens tokens, EntryPage page, Journal journal, Phrasebook phrases) {
        this.panels = panels.stream().sorted(Comparator.comparingInt(OwnPanel::order)).toList();
        this.tokens = tokens;
        this.page = page;
        this.journal = journal;
        this.phrases = phrases;
    }

    @Introspected
    record Shown(String name, OwnPanel.Part part) {
    }

    MutableHttpResponse<Object> show(HttpRequest<?> request, OwnSessions.Visit visit, Did did) {
        Own own = visit.own();
        Map<String, Object> model = page.words(own.language());
        model.put("csrf", tokens.findCsrfToken(request).orElse(""));
        model.put("until", page.say(own.language(), "until", Map.of("at", phrases.formats(own.language()).moment(visit.until()))));
        model.put("panels", panels.stream().filter(panel -> own.may(panel.sees())).flatMap(panel -> panel.part(own).stream()
                .map(part -> new Shown(panel.name(), allowed(own, panel, part)))).toList());
        if (did != null) {
            model.put("said", did.sentence().isEmpty() ? page.say(own.language(), "no-deed", Map.of()) : did.sentence());
            model.put("tone", did.done() ? "success" : "warning");
        }
        return Pages.page(did == null || did.done() ? HttpStatus.OK : HttpStatus.CONFLICT, VIEW, model);
    }

    private static OwnPanel.Part allowed(Own own, OwnPanel panel, OwnPanel.Part part) {
        return new OwnPanel.Part(part.title(), part.intro(), part.rows().stream().map(row -> new OwnPanel.Row(row.label(), row.text(), row.hint(),
                row.deeds().stream().filter(deed -> own.may(panel.takes(deed.name()))).toList())).toList());
    }

    Did act(Own own, String name, String deed, String ref) {
        Optional<OwnPanel> found = panels.stream().filter(panel -> panel.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            return Did.UNKNOWN;
        }
        boolean may = own.may(found.get().sees()) && own.may(found.get().takes(deed));
        Entry entry = Entry.of(Kind.OWN_PAGE_DEED, Actor.person(own.contact())).person(own.contact()).with("panel", name)
                .with("deed", deed.matches("[a-z-]+") ? deed : "?");
        if (!may) {
            journal.record(entry.ended(Outcome.REFUSED));
            return new Did(false, page.say(own.language(), "not-enough", Map.of()));
        }
        return journal.doing(entry, () -> found.get().act(own, deed, ref), did -> did.done() ? Outcome.DONE : Outcome.REFUSED);
    }
}
