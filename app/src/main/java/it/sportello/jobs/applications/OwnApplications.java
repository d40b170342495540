package it.sportello.jobs.applications;

import io.micronaut.context.annotation.Factory;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What a person may ask about their own applications: {@code applications.mine}, {@code .status}, {@code .withdraw}. */
@Factory
class OwnApplications {

    private static final int SHOWN = 9;
    /** Letters of a choice before it is cut. */
    private static final int LONGEST = 72;
    /** What two SMS leave for all the choices, and where the alphabet allows no better. */
    private static final int SMS = 220;
    private static final int SMS_DEAR = 90;
    private static final int SHORTEST_TITLE = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");

    private final Applications applications;
    private final OwnIds own;
    private final MoveApplication move;
    private final Phrasebook phrases;

    OwnApplications(Applications applications, OwnIds own, MoveApplication move, Phrasebook phrases) {
        this.applications = applications;
        this.own = own;
        this.move = move;
        this.phrases = phrases;
    }

    @Singleton
    @Named("applications.mine")
    Capability mine() {
        return Capability.of("applications.mine", call -> {
            List<Application> mine = own.all(call.contact()).stream().limit(SHOWN).toList();
            List<Option> options = mine.stream()
                    .map(application -> new Option(application.vacancy(), line(application, mine.size(), call))).toList();
            return options.isEmpty() ? Reply.of("none") : new Reply("some", Map.of(), options);
        });
    }

    /** "Cameriere di sala: ricevuta, 22/11"; the title alone where there is no room for more. */
    private String line(Application application, int of, Call call) {
        String tail = ": " + phrases.say(call.language(), application.state().brief()) + ", "
                + DAY.format(application.at().atZone(Rome.ZONE));
        boolean dear = tail.chars().anyMatch(letter -> letter > 0xFF);
        int room = (call.channel().equals("sms") ? Math.min(LONGEST, (dear ? SMS_DEAR : SMS) / of) : LONGEST) - tail.length();
        String title = application.title();
        if (title.length() <= room) {
            return title + tail;
        }
        return room < SHORTEST_TITLE ? title : title.substring(0, room - 1).strip() + "…" + tail;
    }

    /** {@code application} is the vacancy's code: a person can only name their own. */
    @Singleton
    @Named("applications.status")
    Capability status() {
        return Capability.of("applications.status", call -> applications.find(call.arg("application"), whose(call))
                .map(application -> Reply.of("status", Map.of("title", application.title(),
                        "state", phrases.say(call.language(), application.state().phrase()),
                        "at", phrases.formats(call.language()).moment(application.at()), "receipt", application.receipt())))
                .orElse(Reply.of("unknown")));
    }

    private String whose(Call call) {
        return own.applying(call.arg("application"), call.contact());
    }

    @Singleton
    @Named("applications.withdraw")
    Capability withdraw() {
        return Capability.of("applications.withdraw", call ->
                switch (move.move(call.arg("application"), whose(call), ApplicationState.WITHDRAWN)) {
                    case MoveApplication.Moved.Done(var application) ->
                            Reply.of("withdrawn", Map.of("title", application.title()));
                    case MoveApplication.Moved.NotAllowed(var application) ->
                            Reply.of("too-late", Map.of("title", application.title()));
                    case MoveApplication.Moved.Unknown() -> Reply.of("unknown");
                });
    }
}
