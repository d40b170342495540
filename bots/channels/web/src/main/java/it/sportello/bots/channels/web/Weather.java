package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.SendResult;

import java.time.Duration;
import java.util.Optional;

/** How the simulated provider itself feels, for everybody: set from the page, to see what Sportello does when it is ill. */
enum Weather {
    FINE("funziona.", null),
    SILENT("non risponde.", new SendResult.Unknown("sim-silent")),
    BROKEN("ha un guasto.", new SendResult.Retry("sim-broken", Duration.ofSeconds(5), true)),
    BUSY("chiede di rallentare.", new SendResult.Retry("sim-busy", Duration.ofSeconds(2), true)),
    LOCKED("rifiuta le nostre credenziali.", new SendResult.Misconfigured("sim-locked"));

    private final String sentence;
    private final SendResult result;

    Weather(String sentence, SendResult result) {
        this.sentence = sentence;
        this.result = result;
    }

    /** What every send ends in, nothing when it depends on the address. */
    Optional<SendResult> result() {
        return Optional.ofNullable(result);
    }

    /** Italian, the end of a sentence. */
    String sentence() {
        return sentence;
    }
}
