package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;

import java.util.List;
import java.util.Optional;

/**
 * An address in Twilio's writing: {@code whatsapp:+393000000001}, {@code whatsapp:IT.1000000000000001} for a person who
 * shows no number, bare {@code +393000000001} for SMS.
 */
record Address(ChannelType type, String path) {

    private static final String WHATSAPP = "whatsapp:";
    private static final int LONGEST = 200;

    /** Empty for a missing one, and for a kind of line that is not ours ({@code messenger:}, {@code rcs:}). */
    static Optional<Address> of(String wire) {
        if (wire.startsWith(WHATSAPP)) {
            return of(ChannelType.WHATSAPP, wire.substring(WHATSAPP.length()));
        }
        return wire.indexOf(':') >= 0 ? Optional.empty() : of(ChannelType.SMS, wire);
    }

    /** The first that is an address: whom a message comes from, or else who it says they are. */
    static Optional<Address> first(String... wires) {
        return List.of(wires).stream().map(Address::of).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Address> of(ChannelType type, String path) {
        return path.isBlank() || path.length() > LONGEST ? Optional.empty() : Optional.of(new Address(type, path));
    }

    static Address of(Urn urn) {
        return new Address(urn.scheme().equals(ChannelType.WHATSAPP.scheme()) ? ChannelType.WHATSAPP : ChannelType.SMS,
                urn.path());
    }

    Urn urn() {
        return new Urn(type.scheme(), path);
    }

    String wire() {
        return type.equals(ChannelType.WHATSAPP) ? WHATSAPP + path : path;
    }

    @Override
    public String toString() {
        return urn().toString();
    }
}
