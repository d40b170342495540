package it.sportello.talk.intake.demo;

import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.bots.messaging.inbound.InboundMessage.Kind;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One person of the file.
 *
 * @param language of their phone
 * @param name     they show, or {@code null}
 * @param says     in order
 */
record InventedPerson(Urn urn, String language, String name, List<String> says) {

    private static final String FILE = "/seed/demo/conversations.yml";

    static List<InventedPerson> all() {
        try (InputStream in = InventedPerson.class.getResourceAsStream(FILE)) {
            List<Map<String, Object>> people = new Yaml().load(in);
            return people.stream().map(InventedPerson::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InventedPerson read(Map<String, Object> person) {
        return new InventedPerson(Urn.of((String) person.get("address")), (String) person.get("language"), (String) person.get("name"),
                ((List<?>) person.get("says")).stream().map(String.class::cast).toList());
    }

    /** The same words have the same ids whenever they are said: told twice they are one. */
    List<InboundMessage> messages(Instant at) {
        return IntStream.range(0, says.size()).mapToObj(n -> new InboundMessage(urn, at, "seed-" + urn.path().replace("+", "") + "-" + n,
                says.get(n), null, Kind.TYPED, List.of(), null, null, name, language)).toList();
    }
}
