package it.sportello.talk.intake.answering;

import it.sportello.platform.status.Board;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.flows.Capability;
import it.sportello.talk.lines.ChannelStatus;
import it.sportello.talk.lines.Lines;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells a person once, while it lasts, that what their request depends on is away, and what happens next. */
@Singleton
public class TellAway {

    /** Told again to who asks again after that. */
    private static final Duration ONCE_IN = Duration.ofHours(12);

    private final Board board;
    private final Lines lines;
    private final Phrasebook phrases;

    TellAway(Board board, Lines lines, Phrasebook phrases) {
        this.board = board;
        this.lines = lines;
        this.phrases = phrases;
    }

    void needed(Answering turn, List<Capability.Need> needs) {
        needs.stream().filter(need -> board.away(need.part())).map(Capability.Need::phrase).distinct()
                .forEach(phrase -> once(turn, phrases.say(turn.language(), phrase, Map.of())));
    }

    /** Who writes by one channel while our answers wait on another that is away. */
    public void elsewhere(Answering turn) {
        turn.from().waiting().stream().flatMap(message -> lines.find(message.line()).stream())
                .filter(line -> !line.type().equals(turn.line().type()))
                .map(line -> ChannelStatus.name(line.type())).distinct().filter(board::away)
                .forEach(name -> once(turn, phrases.say(turn.language(), "degraded.channel", Map.of("channel", name))));
    }

    private void once(Answering turn, String text) {
        boolean told = Stream.concat(turn.from().latest().stream(), turn.taken().said().stream())
                .filter(Message::ours).filter(message -> message.at().isAfter(turn.now().minus(ONCE_IN)))
                .anyMatch(message -> message.content().text().contains(text));
        if (!told) {
            turn.say(text);
        }
    }
}
