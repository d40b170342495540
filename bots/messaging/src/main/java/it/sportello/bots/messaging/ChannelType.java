package it.sportello.bots.messaging;

/**
 * A way of talking, as a person would name it. An adapter declares the types it serves; the name is stored.
 *
 * @param name   stored and shown: {@code telegram}, {@code whatsapp}, {@code sms}, {@code telegram-channel}, {@code email}
 * @param scheme the address space of the people on it ({@link Urn#scheme()})
 */
public record ChannelType(String name, String scheme) {

    public static final ChannelType TELEGRAM = new ChannelType("telegram", "telegram");
    public static final ChannelType TELEGRAM_CHANNEL = new ChannelType("telegram-channel", "telegram-channel");
    public static final ChannelType WHATSAPP = new ChannelType("whatsapp", "whatsapp");
    public static final ChannelType SMS = new ChannelType("sms", "tel");
    public static final ChannelType EMAIL = new ChannelType("email", "mailto");
}
