package it.sportello.talk.intake.web;

import it.sportello.bots.messaging.adapter.Reading;
import jakarta.inject.Singleton;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests of each provider were taken, ignored, forged or unreadable since the start: numbers only. */
@Singleton
class HookCounters {

    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String provider, Reading reading) {
        counts.computeIfAbsent(provider + ", " + words(reading), name -> new LongAdder()).increment();
    }

    /** By provider and what became of it, as an administrator reads it: {@code twilio, firma sbagliata}. */
    SortedMap<String, LongAdder> counts() {
        return new TreeMap<>(counts);
    }

    private static String words(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> "prese";
            case Reading.Ignored ignored -> "niente da fare";
            case Reading.Malformed malformed -> "illeggibili";
            case Reading.Forged forged -> "firma sbagliata";
        };
    }
}
