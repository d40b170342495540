package it.sportello.architecture.planted.bots.messaging;

import org.slf4j.Logger;

/** Planted: the words of messaging with a library. */
public class NosyMessage {
    public Logger log;
}
