package it.sportello.talk.posters;

import io.micronaut.core.annotation.Introspected;

/**
 * By which ways somebody may begin, now. Each is an address a telephone opens, or {@code null}.
 *
 * @param office name
 * @param phone  or empty
 */
@Introspected
public record Invitation(String office, String phone, String telegram, String whatsapp, String sms) {

    public boolean none() {
        return telegram == null && whatsapp == null && sms == null;
    }
}
