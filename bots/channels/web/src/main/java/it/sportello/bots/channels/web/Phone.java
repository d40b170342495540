package it.sportello.bots.channels.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one address has seen, newest last, at most {@value #MOST} messages. */
final class Phone {

    static final int MOST = 200;

    private final List<Bubble> bubbles = new ArrayList<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private long version;
    private boolean blocked;
    private Instant lastHeard;

    /** As it stands now. @param version grows with every change */
    record View(long version, boolean blocked, List<Bubble> messages) {
    }

    synchronized View view() {
        return new View(version, blocked, List.copyOf(bubbles));
    }

    /** Shows a message, or shows it anew when its id is here already. */
    synchronized void show(Bubble bubble) {
        int at = find(bubble.id());
        if (at >= 0) {
            bubbles.set(at, bubble);
        } else {
            bubbles.add(bubble);
        }
        if (bubbles.size() > MOST) {
            bubbles.removeFirst();
        }
        version++;
    }

    synchronized void heard(Instant at) {
        lastHeard = at;
    }

    /** When the person last wrote; {@code null} when never, or before a restart. */
    synchronized Instant lastHeard() {
        return lastHeard;
    }

    synchronized boolean has(String id) {
        return find(id) >= 0;
    }

    synchronized void state(String id, String state) {
        int at = find(id);
        if (at >= 0) {
            bubbles.set(at, bubbles.get(at).withState(state));
            version++;
        }
    }

    synchronized void correct(String id, String text) {
        int at = find(id);
        if (at >= 0) {
            bubbles.set(at, bubbles.get(at).withText(text));
            version++;
        }
    }

    synchronized void block(boolean now) {
        blocked = now;
        version++;
    }

    synchronized boolean blocked() {
        return blocked;
    }

    /** How often this message was tried, this time included. */
    synchronized int tried(String id) {
        if (tries.size() > MOST) {
            tries.clear();
        }
        return tries.merge(id, 1, Integer::sum);
    }

    private int find(String id) {
        for (int at = bubbles.size() - 1; at >= 0; at--) {
            if (bubbles.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }
}
