package it.sportello.bots.channels.twilio;

import it.sportello.bots.channels.twilio.http.Account;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;

import java.net.URI;

/**
 * A configured line as Twilio knows it.
 *
 * @param address   E.164, a short code, or a name people cannot answer to
 * @param publicUrl where Twilio reaches us, without a slash at its end
 */
record Line(String id, ChannelType type, String address, Account account, String publicUrl) {

    static final String PROVIDER = "twilio";
    static final String ACCOUNT = "account";
    static final String TOKEN = "token";
    static final String API = "api";
    static final String PUBLIC_URL = "publicUrl";
    /** {@code false} on a line whose sender is a name: nobody can answer, so it carries no conversation. */
    static final String TWO_WAY = "twoWay";

    static Line of(Channel channel) {
        String api = channel.setting(API);
        Account account = new Account(channel.setting(ACCOUNT), channel.setting(TOKEN), api == null ? null : URI.create(api));
        return new Line(channel.id(), channel.type(), channel.address(), account, channel.setting(PUBLIC_URL));
    }

    boolean complete() {
        return address != null && account.complete() && publicUrl != null;
    }

    boolean whatsapp() {
        return type.equals(ChannelType.WHATSAPP);
    }

    /** Whether the sender is a number: a name ("CPI Sassari") can only speak. */
    boolean answerable() {
        return address.chars().noneMatch(Character::isLetter);
    }

    /** Our own address, as Twilio writes it. */
    Address from() {
        return new Address(type, address);
    }

    @Override
    public String toString() {
        return "Line[" + id + "]";
    }
}
