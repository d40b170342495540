package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.Urn;
import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every phone that was used, in memory: the {@value #MOST} used last. A restart empties them; what was said is in the store. */
@Singleton
final class Phones {

    static final int MOST = 1_000;

    private final Map<Urn, Phone> phones = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Urn, Phone> eldest) {
            return size() > MOST;
        }
    };
    private final Mailbox mailbox = new Mailbox();
    private volatile Weather weather = Weather.FINE;

    synchronized Phone of(Urn urn) {
        return phones.computeIfAbsent(urn, unknown -> new Phone());
    }

    synchronized int size() {
        return phones.size();
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Weather weather() {
        return weather;
    }

    void weather(Weather now) {
        weather = now;
    }
}
