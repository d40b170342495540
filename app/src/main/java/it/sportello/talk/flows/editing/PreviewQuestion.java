package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.Input;
import it.sportello.bots.dialogue.Session;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.flow.When;
import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.talk.flows.publishing.Draft;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.Rendering;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A question of a draft as each kind of channel in use would show it: asked by the engine itself, of nobody. */
@Singleton
public class PreviewQuestion {

    private static final String SESSION = "anteprima";
    private static final List<ChannelType> SHOWN = List.of(ChannelType.TELEGRAM, ChannelType.WHATSAPP, ChannelType.SMS);

    private final Lines lines;
    private final InstantSource clock;

    PreviewQuestion(Lines lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** @param messages in order; @param segments of SMS, all together; 0 elsewhere */
    public record Shown(ChannelType type, List<Content> messages, int segments) {
    }

    /** What is seen. */
    public sealed interface Preview {

        /** @param why what is told to who asks why; @param help to who asks for help: both with the question again */
        record Seen(List<Shown> channels, String why, String help) implements Preview {
        }

        /** It cannot be asked as it is. */
        record Broken(String what) implements Preview {
        }
    }

    public Preview preview(Draft draft, String question, String language) {
        try {
            Flow flow = draft.read();
            Flow alone = alone(flow, flow.node(question));
            Turn asked = Dialogue.again(alone, session(alone, question, language), language, clock.instant());
            List<Event.Said> said = said(asked);
            return new Preview.Seen(SHOWN.stream().flatMap(type -> lines.all().stream().filter(line -> line.type().equals(type)).limit(1))
                    .map(line -> shown(line, said)).toList(), told(alone, asked.session(), Dialogue.WHY), told(alone, asked.session(), Dialogue.HELP));
        } catch (BrokenFlow broken) {
            return new Preview.Broken(broken.getMessage());
        } catch (IllegalArgumentException unknown) {
            // a kind of answer that does not exist: the lint says which
            return new Preview.Broken("La domanda non si può ancora fare.");
        }
    }

    private String told(Flow flow, Session session, String payload) {
        return session == null ? "" : said(Dialogue.resume(flow, session, new Input.Said(SESSION, "", payload, "text", Map.of()), clock.instant()))
                .stream().map(Event.Said::text).collect(Collectors.joining("\n"));
    }

    private Session session(Flow flow, String question, String language) {
        List<String> behind = flow.nodes().values().stream().takeWhile(node -> !node.name().equals(question)).filter(Node::keeps).map(Node::name).toList();
        return new Session(SESSION, flow.name(), flow.revision(), question, 0, language, Map.of(), List.of(), behind, 0, null, clock.instant().plus(flow.expires()));
    }

    private static List<Event.Said> said(Turn turn) {
        return turn.events().stream().filter(Event.Said.class::isInstance).map(Event.Said.class::cast).toList();
    }

    /** Asked whatever came before, calling no service. */
    private static Flow alone(Flow flow, Node node) {
        Ask ask = node.ask() == null ? null : asked(flow, node, node.ask());
        Map<String, Node> nodes = new LinkedHashMap<>(flow.nodes());
        nodes.put(node.name(), new Node(node.name(), new When(Map.of()), Map.of(), node.say(), null, ask, ask == null ? new Exit.End(SESSION) : node.exit()));
        return new Flow(flow.name(), flow.revision(), flow.language(), flow.expires(), flow.first(), flow.given(), flow.starts(), nodes, flow.texts(),
                flow.questionnaire());
    }

    /** A section opens with its first question; answers that a service would offer are not known. */
    private static Ask asked(Flow flow, Node node, Ask ask) {
        String first = flow.nodes().values().stream().filter(one -> one.ask() != null && Objects.equals(ask.section(), one.ask().section()))
                .findFirst().map(Node::name).orElse("");
        return new Ask(node.call() != null && ask.options().isEmpty() ? "text" : ask.type(), ask.keep(), ask.known(), ask.options(), ask.min(), ask.max(),
                first.equals(node.name()) ? ask.section() : null, ask.optional());
    }

    private Shown shown(Channel line, List<Event.Said> said) {
        List<Content> messages = new ArrayList<>();
        for (Event.Said one : said) {
            List<QuickReply> replies = one.choices().stream().map(choice -> new QuickReply(choice.id(), choice.title())).toList();
            Content content = Rendering.render(new Content(one.text(), replies, null, null, one.asks()), lines.capabilities(line), line.type());
            if (!messages.isEmpty() && Rendering.fitOne(messages.getLast(), content, line.type())) {
                content = content.withText(messages.removeLast().text() + "\n" + content.text());
            }
            messages.add(content);
        }
        int segments = line.type().equals(ChannelType.SMS) ? messages.stream().mapToInt(one -> SmsText.of(one.text()).segments()).sum() : 0;
        return new Shown(line.type(), messages, segments);
    }
}
