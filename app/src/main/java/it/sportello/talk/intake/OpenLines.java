package it.sportello.talk.intake;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import it.sportello.bots.messaging.Channel;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** When the service is up, each line is opened: a webhook is set, a poller starts. When it stops, they are closed first. */
@Singleton
class OpenLines {

    private static final Logger LOG = LoggerFactory.getLogger(OpenLines.class);

    private final Lines lines;
    private final Receive receive;
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    OpenLines(Lines lines, Receive receive) {
        this.lines = lines;
        this.receive = receive;
    }

    @EventListener
    void up(ServerStartupEvent event) {
        lines.all().forEach(line -> Thread.ofVirtual().name("open-" + line.id()).start(() -> open(line)));
    }

    private void open(Channel line) {
        open.add(lines.adapter(line).open(line, understood -> {
            if (receive.accept(understood).busy()) {
                throw new IllegalStateException("too much waits");
            }
        }));
    }

    @EventListener
    void down(ShutdownEvent event) {
        for (AutoCloseable line : open) {
            try {
                line.close();
            } catch (Exception stays) {
                LOG.warn("a line did not close: {}", stays.getClass().getSimpleName());
            }
        }
    }
}
