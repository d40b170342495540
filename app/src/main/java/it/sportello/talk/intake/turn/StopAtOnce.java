package it.sportello.talk.intake.turn;

import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.office.journal.automation.Automation;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.talk.intake.answering.Understanding;
import it.sportello.talk.leaving.ReopenMail;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * STOP and its family, in any language, in any state, before everything else: everything we start stops at once. Then one
 * message offers to keep some. RIPRENDI takes it back.
 */
@Singleton
class StopAtOnce implements Step {

    private final Talk talk;
    private final Contacts contacts;
    private final Keywords keywords;
    private final Automation automation;
    private final ReopenMail mail;

    StopAtOnce(Talk talk, Contacts contacts, Keywords keywords, Automation automation, ReopenMail mail) {
        this.talk = talk;
        this.contacts = contacts;
        this.keywords = keywords;
        this.automation = automation;
        this.mail = mail;
    }

    @Override
    public boolean take(Answering turn) {
        // Telegram's /start opens the chat; it takes back no STOP
        String word = turn.said().kind() == InboundMessage.Kind.STARTED ? "" : keywords.of(turn.said().text()).orElse("");
        return switch (word) {
            case "stop" -> stop(turn);
            // who never stopped us only wants to begin: no choice is made for them
            case "riprendi" -> stopped(turn) && resume(turn);
            default -> false;
        };
    }

    private boolean stop(Answering turn) {
        automation.tell(Understanding.STOP, "stop", turn.contact().id(), turn.key());
        choose(turn, purpose -> false, "stop.done");
        turn.session(null);
        if (turn.floor().bot()) {
            talk.begin(turn, "stop");
        } else {
            talk.say(turn, "stop.done");
        }
        return true;
    }

    private static boolean stopped(Answering turn) {
        return turn.contact().choices().stream().anyMatch(choice -> !choice.wanted());
    }

    private boolean resume(Answering turn) {
        // what had to be asked for comes back only to who had asked
        choose(turn, purpose -> purpose.basis() == Purpose.Basis.PUBLIC_TASK || asked(turn, purpose), "start.again");
        turn.session(null);
        // e-mail was left by its own link: it comes back only to who asks for it
        if (turn.floor().bot() && !mail.left(turn.contact()).isEmpty()) {
            talk.begin(turn, "riprendi");
        } else {
            talk.say(turn, "start.again");
        }
        return true;
    }

    private static boolean asked(Answering turn, Purpose purpose) {
        return turn.contact().choices().stream().anyMatch(choice -> choice.purpose() == purpose && choice.wanted());
    }

    private void choose(Answering turn, Predicate<Purpose> wanted, String words) {
        List<Choice> choices = Arrays.stream(Purpose.values())
                .map(purpose -> new Choice(purpose, Choice.EVERYWHERE, wanted.test(purpose), turn.now(),
                        words + "/" + turn.language(), turn.key() + "/" + purpose.name()))
                .toList();
        turn.contact(contacts.change(turn.contact().id(), contact -> contact.choosing(choices)));
    }
}
