package it.sportello.talk.intake.turn.reading;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.messaging.Content;
import it.sportello.people.discretion.Discretion;
import it.sportello.people.discretion.Discretions;
import it.sportello.talk.conversations.HiddenWords;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.talk.intake.turn.Step;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** LEGGI, whoever has the floor: the words that wait, and only where the person said it is safe to read them. */
@Singleton
public class ReadHiddenWords implements Step {

    private final HiddenWords hidden;
    private final Discretions discretions;
    private final Keywords keywords;
    private final Talk talk;

    ReadHiddenWords(HiddenWords hidden, Discretions discretions, Keywords keywords, Talk talk) {
        this.hidden = hidden;
        this.discretions = discretions;
        this.keywords = keywords;
        this.talk = talk;
    }

    @Override
    public boolean take(Answering turn) {
        if (talk.offered(turn) || !keywords.of(turn.said().text()).filter("leggi"::equals).isPresent()) {
            return false;
        }
        Optional<Discretion> discretion = discretions.of(turn.contact().id());
        if (discretion.filter(one -> !one.safe().equals(turn.said().urn())).isPresent()) {
            talk.say(turn, "veil.elsewhere");
            return true;
        }
        List<Content> waiting = hidden.read(turn.contact().id(), turn.key());
        if (waiting.isEmpty()) {
            talk.say(turn, "veil.none");
        }
        waiting.forEach(words -> turn.say(words.text(),
                words.choices().stream().map(choice -> new Option(choice.id(), choice.title())).toList(), null));
        return true;
    }
}
