package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.bots.dialogue.Reply;
import it.sportello.people.personal.OwnPass;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** {@code questionnaires.page}: the link to the page that goes on with the sheet last worked on. */
@Singleton
class PageCapability implements Capability {

    private static final Duration VALID = Duration.ofDays(1);

    private final OwnSheets own;
    private final OwnPass passes;

    PageCapability(OwnSheets own, OwnPass passes) {
        this.own = own;
        this.passes = passes;
    }

    @Override
    public String name() {
        return "questionnaires.page";
    }

    @Override
    public Reply call(Call call) {
        return own.all(call.contact()).stream().filter(sheet -> sheet.state().goesOn()).max(Comparator.comparing(Sheet::latest))
                .map(sheet -> Reply.of("sent", Map.of("link", passes.link(call.id(), call.contact(),
                        "/me/sheets/" + sheet.opening().questionnaire(), VALID)))).orElse(Reply.of("none"));
    }
}
