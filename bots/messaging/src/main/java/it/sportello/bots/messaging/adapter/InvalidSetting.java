package it.sportello.bots.messaging.adapter;

/** A setting that is there and wrong. Its message is one sentence that names the setting and never shows its value. */
public class InvalidSetting extends RuntimeException {

    public InvalidSetting(String name, String why) {
        super(name + ": " + why);
    }
}
