package it.sportello.jobs.applications;

import io.micronaut.context.annotation.Factory;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;

/** What a person may ask about their own applications: {@code applications.mine}, {@code .status}, {@code .withdraw}. */
@Factory
class OwnApplications {

    private static final int SHOWN = 9;

    private final Applications applications;
    private final MoveApplication move;
    private final Phrasebook phrases;

    OwnApplications(Applications applications, MoveApplication move, Phrasebook phrases) {
        this.applications = applications;
        this.move = move;
        this.phrases = phrases;
    }

    @Singleton
    @Named("applications.mine")
    Capability mine() {
        return Capability.of("applications.mine", call -> {
            List<Option> options = applications.ofPerson(call.contact()).stream().limit(SHOWN)
                    .map(application -> new Option(application.vacancy(), application.title())).toList();
            return options.isEmpty() ? Reply.of("none") : new Reply("some", Map.of(), options);
        });
    }

    /** {@code application} is the vacancy's code: a person can only name their own. */
    @Singleton
    @Named("applications.status")
    Capability status() {
        return Capability.of("applications.status", call -> applications.find(call.arg("application"), call.contact())
                .map(application -> Reply.of("status", Map.of("title", application.title(),
                        "state", phrases.say(call.language(), application.state().phrase()),
                        "at", phrases.formats(call.language()).moment(application.at()), "receipt", application.receipt())))
                .orElse(Reply.of("unknown")));
    }

    @Singleton
    @Named("applications.withdraw")
    Capability withdraw() {
        return Capability.of("applications.withdraw", call ->
                switch (move.move(call.arg("application"), call.contact(), ApplicationState.WITHDRAWN)) {
                    case MoveApplication.Moved.Done(var application) ->
                            Reply.of("withdrawn", Map.of("title", application.title()));
                    case MoveApplication.Moved.NotAllowed(var application) ->
                            Reply.of("too-late", Map.of("title", application.title()));
                    case MoveApplication.Moved.Unknown() -> Reply.of("unknown");
                });
    }
}
