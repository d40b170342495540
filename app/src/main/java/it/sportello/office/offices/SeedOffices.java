package it.sportello.office.offices;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Gives a demo that has no offices the real ones of Sardegna, Palermo and Piemonte ({@code deploy/seed/offices.csv}). */
@Singleton
@Requires(property = "sportello.mode", value = "demo")
class SeedOffices implements ApplicationEventListener<StartupEvent> {

    private static final String FILE = "/seed/offices.csv";

    private final Offices offices;
    private final ImportOffices imports;

    SeedOffices(Offices offices, ImportOffices imports) {
        this.offices = offices;
        this.imports = imports;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!offices.all().isEmpty()) {
            return;
        }
        if (imports.load(file()) instanceof ImportOffices.Result.Refused(var problems)) {
            throw new IllegalStateException(FILE + " line " + problems.getFirst().line() + ": " + problems.getFirst().sentence());
        }
    }

    private static String file() {
        try (InputStream in = SeedOffices.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
