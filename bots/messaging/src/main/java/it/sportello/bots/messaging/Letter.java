package it.sportello.bots.messaging;

/**
 * What an e-mail has beside its words, all of it in the reader's language.
 *
 * @param subject  shown before it is opened: no line end
 * @param language two letters
 * @param answer   how to answer, since nobody reads what comes back
 * @param leave    words of the link that stops e-mails
 * @param leaveUrl where one click stops them: GET asks, POST does it (RFC 8058). It names nobody
 */
public record Letter(String subject, String language, String answer, String leave, String leaveUrl) {

    @Override
    public String toString() {
        return "Letter[" + language + "]";
    }
}
