package it.sportello;

import io.micronaut.runtime.Micronaut;

/** Starts the service. */
public class Application {

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
