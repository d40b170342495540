package it.sportello.architecture.planted.office.open;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Random;
import java.util.UUID;

/** Planted: time and chance from everywhere. */
public class Hasty {

    Instant instant() {
        return Instant.now();
    }

    LocalDate day() {
        return LocalDate.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    UUID uuid() {
        return UUID.randomUUID();
    }

    int dice() {
        return new Random().nextInt();
    }

    Clock systemClock() {
        return Clock.systemUTC();
    }

    Date date() {
        return new Date();
    }
}
