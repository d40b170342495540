package it.sportello.ask.questionnaires.filling;

import it.sportello.ask.questionnaires.Doubt;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.platform.ids.Ids;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.PlayFlow;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays a questionnaire without a session: begun anew each time, so that it stands where the sheet stands, whoever answered meanwhile. */
@Singleton
public class FillSheet {

    /** How the engine marks, for itself, that it asks whether something known is right. */
    private static final String CONFIRMING = "_confirming";
    /** What the engine calls the choices that end several, and the read-back. */
    private static final String ENOUGH = "k_done";
    private static final String RIGHT = "k_ok";

    private final PlayFlow play;
    private final Questionnaires questionnaires;
    private final Ids ids;
    private final InstantSource clock;

    public FillSheet(PlayFlow play, Questionnaires questionnaires, Ids ids, InstantSource clock) {
        this.play = play;
        this.questionnaires = questionnaires;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param sheet  one that goes on
     * @param ways   choices no sheet keeps, taken before
     * @param except name of an answer that is asked anew, or {@code null}
     */
    public Standing stand(Sheet sheet, Writer writer, List<Way> ways, String except) {
        return standing(sheet, reached(sheet, writer, ways, except), ways, except);
    }

    /**
     * @param read    the question that was read; when another one waits by now nothing is answered
     * @param text    words, or empty
     * @param choices what was chosen; where words were said too, among what they may mean
     */
    public Standing answer(Sheet sheet, Writer writer, Standing.Asks read, String text, List<String> choices) {
        PlayFlow.Played at = reached(sheet, writer, read.ways(), read.except());
        if (at.session() == null || !at.session().node().equals(read.node()) || !at.session().revision().equals(read.revision())) {
            return standing(sheet, at, read.ways(), read.except());
        }
        Flow flow = questionnaires.at(sheet, read.revision());
        String corrected = choices.isEmpty() ? null : corrected(flow, read.node(), choices.getFirst());
        if (corrected != null) {
            return stand(sheet, writer, List.of(), corrected);
        }
        PlayFlow.Played after = new PlayFlow.Played(missed(sheet, writer, at.session()), List.of(), List.of());
        for (String choice : steps(flow, after.session(), text, choices)) {
            if (after.session() != null && !missed(after)) {
                String key = ids.next();
                after = play.resume(after.session(), said(key, after.session(), text, choice), writer.player(sheet, key, clock.instant()));
            }
        }
        boolean kept = after.events().stream().anyMatch(Event.Kept.class::isInstance);
        List<Way> taken = new ArrayList<>(kept ? List.of() : read.ways());
        if (!kept && !choices.isEmpty()) {
            taken.add(new Way(read.node(), choices.getFirst()));
        }
        return standing(sheet, after, taken, kept ? null : read.except());
    }

    /** After as many misses of this question as there were, here or elsewhere; each from the third on is heard, and offers a person. */
    private static Session missed(Sheet sheet, Writer writer, Session at) {
        Doubt doubt = sheet.doubts().get(at.node());
        return doubt == null ? at : at.missing(Math.min(doubt.misses().size(), writer.misses()));
    }

    private static boolean missed(PlayFlow.Played played) {
        return played.events().stream().anyMatch(Event.NotUnderstood.class::isInstance);
    }

    /** Where all answers are read back, the name of the one that is chosen to be asked anew. */
    private static String corrected(Flow flow, String node, String choice) {
        boolean reads = flow.node(node).ask().type().equals(AnswerType.READ_BACK);
        return reads && flow.nodes().containsKey(choice) ? flow.node(choice).ask().keep() : null;
    }

    /** What is said one after the other, {@code null} for the words. Of several choices each is taken by itself, and then they are enough. */
    private static List<String> steps(Flow flow, Session session, String text, List<String> choices) {
        List<String> steps = new ArrayList<>();
        if (!text.isEmpty() && !choices.contains(Ask.PREFERS_NOT)) {
            steps.add(null);
        }
        steps.addAll(choices);
        if (text.isEmpty() && flow.node(session.node()).ask().type().equals(AnswerType.SEVERAL) && !choices.contains(Ask.PREFERS_NOT)) {
            steps.add(ENOUGH);
        }
        return steps;
    }

    private PlayFlow.Played reached(Sheet sheet, Writer writer, List<Way> ways, String except) {
        Map<String, String> given = new HashMap<>();
        if (except != null) {
            given.put("except", except);
        }
        if (writer.stranger()) {
            given.put("stranger", "yes");
        }
        PlayFlow.Played played = play.begin(new Flows.Begun(questionnaires.of(sheet), given), writer.player(sheet, "begin", clock.instant()));
        for (Way way : ways) {
            if (played.session() != null && played.session().node().equals(way.node())) {
                String key = "way/" + way.node();
                played = play.resume(played.session(), said(sheet.id() + "/" + key, played.session(), "", way.option()),
                        writer.player(sheet, key, clock.instant()));
            }
        }
        return played;
    }

    /** A choice says its title, as a tap does. Where nothing can be chosen, who prefers not to answer says so in words. */
    private static Input.Said said(String key, Session session, String text, String choice) {
        boolean silent = Ask.PREFERS_NOT.equals(choice) && session.options().isEmpty();
        String payload = choice == null || silent ? null : Dialogue.ANSWER + session.id() + "/" + session.step() + "/" + choice;
        String title = session.options().stream().filter(option -> option.id().equals(choice)).map(Option::title).findFirst().orElse(text);
        return new Input.Said(key, silent ? Ask.PREFERS_NOT : title, payload, "text", Map.of());
    }

    /** Beside words nothing but silence may be chosen. */
    private static boolean wordsOnly(Session session) {
        return session.options().stream().allMatch(option -> option.id().equals(Ask.PREFERS_NOT));
    }

    private Standing standing(Sheet sheet, PlayFlow.Played played, List<Way> ways, String except) {
        List<Event.Said> said = played.events().stream().filter(Event.Said.class::isInstance).map(Event.Said.class::cast).toList();
        List<String> words = said.stream().map(Event.Said::text).toList();
        Session session = played.session();
        // what follows a questionnaire in another flow needs a conversation
        if (session == null || !session.flow().equals(flow.name())) {
            String outcome = played.events().stream().filter(Event.Ended.class::isInstance).map(event -> ((Event.Ended) event).outcome())
                    .reduce((first, last) -> last).orElse("left");
            return new Standing.Over(outcome, words);
        }
        Flow flow = questionnaires.at(sheet, session.revision());
        Node node = flow.node(session.node());
        boolean known = session.kept().containsKey(CONFIRMING);
        List<Option> shown = said.getLast().choices().stream()
                .map(option -> new Option(option.id().substring(option.id().lastIndexOf('/') + 1), option.title())).toList();
        List<Option> choices = new ArrayList<>(known ? shown : wordsOnly(session) ? List.of() : session.options());
        if (node.ask().type().equals(AnswerType.READ_BACK)) {
            shown.stream().filter(option -> option.id().equals(RIGHT)).forEach(choices::add);
        }
        String before = session.back().reversed().stream().map(flow::node).filter(Node::keeps).map(one -> one.ask().keep()).findFirst().orElse(null);
        return new Standing.Asks(node.name(), session.revision(), node.ask(), words, choices, known, ways, except, before, missed(played));
    }
}
