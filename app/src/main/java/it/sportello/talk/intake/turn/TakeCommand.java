package it.sportello.talk.intake.turn;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Input;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Hash;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;

/** The words that work everywhere: OPERATORE, AIUTO, LINGUA, MENU, INDIETRO, PERCHÉ, kind words, and those that begin a flow. */
@Singleton
class TakeCommand implements Step {

    /** What the engine understands inside a question. */
    private static final Map<String, String> INSIDE = Map.of("indietro", Dialogue.BACK, "perche", Dialogue.WHY,
            "aiuto", Dialogue.HELP, "altro", Dialogue.MORE, "pausa", Dialogue.PAUSE);
    private static final String MENU = "benvenuto";
    private static final int NAME = 32;

    private final Talk talk;
    private final Keywords keywords;
    private final Flows flows;
    private final Contacts contacts;
    private final Journal journal;

    TakeCommand(Talk talk, Keywords keywords, Flows flows, Contacts contacts, Journal journal) {
        this.talk = talk;
        this.keywords = keywords;
        this.flows = flows;
        this.contacts = contacts;
        this.journal = journal;
    }

    @Override
    public boolean take(Answering turn) {
        if (talk.offered(turn)) {
            return false;
        }
        String payload = turn.said().payload();
        String word = payload != null && payload.startsWith("k_") ? payload.substring(2)
                : payload != null ? null : keywords.of(turn.said().text()).orElse(null);
        Optional<String> language = payload == null ? keywords.language(turn.said().text()) : Optional.empty();
        if (language.isPresent()) {
            return speak(turn, language.get());
        }
        return word != null && command(turn, word);
    }

    private boolean command(Answering turn, String word) {
        if (turn.session() != null && INSIDE.containsKey(word)) {
            talk.resume(turn, new Input.Said(turn.key(), turn.said().text(), INSIDE.get(word), "text", Map.of()));
            return true;
        }
        switch (word) {
            case "operatore" -> talk.park(turn, "parked.asked");
            case "aiuto" -> talk.say(turn, "help.text");
            case "menu", "riprendi" -> talk.begin(turn, MENU);
            case "saluto", "grazie", "si", "no" -> {
                return courtesy(turn, word);
            }
            default -> {
                Optional<Flows.Begun> begun = flows.starting(starts -> starts.byKeyword(word));
                begun.ifPresent(flow -> talk.begin(turn, flow));
                return begun.isPresent();
            }
        }
        return true;
    }

    /** A kind word asks for nothing: a greeting opens the menu, the others get one line. A question that waits comes first. */
    private boolean courtesy(Answering turn, String word) {
        boolean menu = turn.session() != null && turn.session().flow().equals(MENU);
        boolean bare = word.equals("si") || word.equals("no");
        if (turn.from().isNew() || turn.session() != null && (bare || !menu)) {
            return false;
        }
        talk.say(turn, word.equals("saluto") ? "courtesy.hello" : bare ? "courtesy.ok" : "courtesy.thanks");
        turn.misses(0);
        if (word.equals("saluto")) {
            talk.begin(turn, MENU);
        }
        return true;
    }

    /** The name of a language is enough to change it, in the middle of a question too. */
    private boolean speak(Answering turn, String language) {
        String person = turn.contact().id();
        turn.contact(contacts.change(person, contact -> contact.withLanguage(language)));
        journal.record(Entry.of(Kind.LANGUAGE_CHOSEN, Actor.person(person)).person(person)
                .named("language/" + Hash.of(person + "/" + turn.key()).substring(0, NAME)).with("language", language));
        talk.say(turn, "language.set");
        talk.again(turn);
        return true;
    }
}
