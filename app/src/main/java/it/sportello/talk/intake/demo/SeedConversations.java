package it.sportello.talk.intake.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.people.contacts.Addresses;
import it.sportello.talk.intake.Receive;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets the invented people of a demo write once, as if their phones had: who opens it finds somebody waiting. Only where the
 * simulator serves the line: behind a real one their numbers may be somebody's.
 */
@Singleton
@Requires(property = "sportello.mode", value = "demo")
class SeedConversations {

    private static final String SIMULATOR = "simulator";

    private final Receive receive;
    private final Lines lines;
    private final Addresses addresses;
    private final InstantSource clock;

    SeedConversations(Receive receive, Lines lines, Addresses addresses, InstantSource clock) {
        this.receive = receive;
        this.lines = lines;
        this.addresses = addresses;
        this.clock = clock;
    }

    @EventListener
    void up(ServerStartupEvent event) {
        InventedPerson.all().stream().filter(person -> addresses.find(person.urn()).isEmpty()).forEach(this::write);
    }

    private void write(InventedPerson person) {
        line(person).ifPresent(line -> person.messages(clock.instant())
                .forEach(said -> receive.accept(new Reading.Understood(said.externalId(), line.id(), said, Reading.Ack.EMPTY))));
    }

    private Optional<Channel> line(InventedPerson person) {
        return lines.of(SIMULATOR).stream().filter(line -> line.type().scheme().equals(person.urn().scheme())).findFirst();
    }
}
