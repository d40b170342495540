package it.sportello.bots.messaging;

import java.util.List;

/**
 * What is said: plain text without markup, what may be tapped under it, and where a provider demands it the approved
 * template that says the same.
 *
 * @param text     at most 4,096 UTF-16 units
 * @param choices  what may be tapped, in order
 * @param link     an address shown as a button where the channel has room (deep link of a vacancy), or {@code null}
 * @param template what WhatsApp needs outside its 24-hour window, or {@code null}
 * @param ask      what beside words is asked for: {@code contact} shows "share my number" on Telegram, or {@code null}
 */
public record Content(String text, List<QuickReply> choices, Link link, Template template, String ask) {

    /** @param title words on the button; @param url absolute https address */
    public record Link(String title, String url) {
    }

    public Content {
        choices = List.copyOf(choices);
    }

    public static Content text(String text) {
        return new Content(text, List.of(), null, null, null);
    }

    public static Content of(String text, List<QuickReply> choices) {
        return new Content(text, choices, null, null, null);
    }

    public Content withTemplate(Template template) {
        return new Content(text, choices, link, template, ask);
    }

    public Content withText(String text) {
        return new Content(text, choices, link, template, ask);
    }

    public Content withLink(Link link) {
        return new Content(text, choices, link, template, ask);
    }

    public Content asking(String ask) {
        return new Content(text, choices, link, template, ask);
    }

    @Override
    public String toString() {
        return "Content[" + text.length() + " characters, " + choices.size() + " choices]";
    }
}
