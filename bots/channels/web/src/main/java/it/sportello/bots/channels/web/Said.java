package it.sportello.bots.channels.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.bots.messaging.Urn;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the page and the terminal post: {@code {"id":"a1","urn":"telegram:3000010","kind":"typed","text":"ciao"}}.
 *
 * @param id      of the event, once in this installation: the client draws it at random
 * @param kind    typed, tapped, started, photo, contact, edited, blocked, unblocked
 * @param payload of a tap or a deep link; of an edit the id of the message corrected
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Said(String id, String urn, String kind, String text, String payload, String name, String language, Card contact) {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
    private static final Pattern IDS = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Pattern PAYLOADS = Pattern.compile("[A-Za-z0-9_.:/-]{1,64}");
    private static final Pattern PEOPLE = Pattern.compile("telegram:[1-9]\\d{0,14}|(whatsapp|tel):\\+[1-9]\\d{6,14}");
    private static final int LONGEST = 4_096;

    /** @param own whether it is the sender's own */
    record Card(String phone, boolean own) {
    }

    /** @return nothing when it is not what a client of the simulator posts */
    static Optional<Said> read(byte[] body) {
        try {
            Said said = MAPPER.readValue(body, Said.class);
            return said != null && said.sound() ? Optional.of(said) : Optional.empty();
        } catch (JsonProcessingException nonsense) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes can always be read", impossible);
        }
    }

    private boolean sound() {
        return id != null && IDS.matcher(id).matches()
                && urn != null && PEOPLE.matcher(urn).matches()
                && (text == null || text.length() <= LONGEST)
                && (payload == null || PAYLOADS.matcher(payload).matches())
                && (contact == null || contact.phone() != null && contact.phone().matches("\\+[1-9]\\d{6,14}"));
    }

    Urn address() {
        return Urn.of(urn);
    }

    String words() {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "Said[" + kind + "]";
    }
}
