package it.sportello.ask.questionnaires.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.interview.GiveBack;
import it.sportello.ask.questionnaires.interview.Returned;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Session;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.PlayFlow;
import it.sportello.talk.flows.Player;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Plays the sheets of a demo as its people would have: once they are there, each sheet once, however often it is started. */
@Singleton
@Requires(property = "sportello.mode", value = "demo")
class SeedSheets implements ApplicationEventListener<ServerStartupEvent> {

    private static final SignedIn OPERATOR = new SignedIn("demo", "Omar Operatore", Role.OPERATOR, List.of());
    private static final Duration AN_ANSWER = Duration.ofSeconds(35);
    /** At the read-back, and after it. */
    private static final List<String> SEND = List.of("k_ok", "invia");

    private final Contacts contacts;
    private final OwnSheets own;
    private final Questionnaires questionnaires;
    private final PlayFlow play;
    private final GiveBack give;
    private final InstantSource clock;

    SeedSheets(Contacts contacts, OwnSheets own, Questionnaires questionnaires, PlayFlow play, GiveBack give, InstantSource clock) {
        this.contacts = contacts;
        this.own = own;
        this.questionnaires = questionnaires;
        this.play = play;
        this.give = give;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        SheetLine.all().forEach(line -> contacts.find(line.person()).filter(person -> own.of(line.questionnaire(), person.id()).isEmpty())
                .ifPresent(person -> fill(line, person)));
    }

    private void fill(SheetLine line, Contact person) {
        Instant at = clock.instant().minus(Duration.ofDays(line.days()));
        Session session = play.begin(new Flows.Begun(questionnaires.named(line.questionnaire()).orElseThrow(), Map.of()), player(line, person, 0, at)).session();
        int step = 0;
        for (String words : line.answers()) {
            Player player = player(line, person, ++step, at);
            session = play.resume(session, Input.Said.text(player.key(), words), player).session();
        }
        if (line.end() == SheetLine.End.SENT || line.end() == SheetLine.End.RETURNED) {
            for (String option : SEND) {
                Player player = player(line, person, ++step, at);
                String payload = Dialogue.ANSWER + session.id() + "/" + session.step() + "/" + option;
                session = play.resume(session, new Input.Said(player.key(), "", payload, "text", Map.of()), player).session();
            }
        }
        end(line, own.of(line.questionnaire(), person.id()).getFirst());
    }

    private void end(SheetLine line, Sheet sheet) {
        SheetState wanted = switch (line.end()) {
            case OPEN -> SheetState.OPEN;
            case SENT, RETURNED -> SheetState.SENT;
            case WITHDRAWN -> SheetState.WITHDRAWN;
        };
        if (sheet.state() != wanted) {
            throw new IllegalStateException(SheetLine.FILE + ", " + line.person() + ": " + sheet.state());
        }
        if (line.end() == SheetLine.End.RETURNED) {
            give.give(sheet, LocalDate.ofInstant(sheet.filed().at(), Rome.ZONE).plusDays(1), Returned.How.INTERVIEW, OPERATOR);
        }
    }

    private static Player player(SheetLine line, Contact person, int step, Instant at) {
        return new Player("demo/" + step, person.id(), person.urns().getFirst(), line.channel(), person.language(), person.office(), null,
                at.plus(AN_ANSWER.multipliedBy(step)));
    }
}
