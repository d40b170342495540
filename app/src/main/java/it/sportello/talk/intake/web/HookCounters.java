package it.sportello.talk.intake.web;

import it.sportello.bots.messaging.adapter.Reading;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests of each provider were taken, ignored, forged or unreadable since the start: numbers only. */
@Singleton
class HookCounters {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String provider, Reading reading) {
        counts.computeIfAbsent(provider + "." + reading.getClass().getSimpleName().toLowerCase(), name -> new LongAdder())
                .increment();
    }

    Map<String, LongAdder> counts() {
        return Map.copyOf(counts);
    }
}
