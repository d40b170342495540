package it.sportello.bots.messaging;

/**
 * A thing that may be tapped, or typed as its number where the channel has no buttons.
 *
 * @param id    what comes back when it is tapped ({@code InboundMessage.payload}): at most 64 bytes of
 *              {@code [A-Za-z0-9_.:/-]}, because Telegram allows no more
 * @param title what is shown: at most 24 characters, or a provider cuts it
 */
public record QuickReply(String id, String title) {
}
