package it.sportello.crash;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import it.sportello.bots.channels.telegram.FakeBotApi;
import it.sportello.platform.store.embedded.EmbeddedStore;
import org.bson.Document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is in the folder of a stopped service, held against what people received.
 *
 * @param recipients of the broadcast, by state
 * @param unknown    replies of unknown outcome
 * @param arrived    how many of all the unknown did arrive
 * @param answered   messages of people that were acknowledged and answered
 * @param wrong      everything that must not be; empty when all is well
 */
public record Findings(Map<String, Integer> recipients, int unknown, int arrived, int answered, List<String> wrong) {

    private static final Set<String> LEFT = Set.of("SENT", "DELIVERED", "READ");
    private static final Set<String> WAITING = Set.of("HELD", "QUEUED", "SENDING");

    public int unknownRecipients() {
        return recipients.getOrDefault("UNKNOWN", 0);
    }

    static Findings in(Path folder, String broadcast, FakeBotApi fake, List<Repliers.Written> acknowledged) {
        try (EmbeddedStore engine = EmbeddedStore.in(folder.resolve("store"));
             MongoClient client = MongoClients.create(engine.connectionString())) {
            return new Reading(client.getDatabase("sportello"), fake.copies()).read(broadcast, acknowledged);
        }
    }

    private static final class Reading {

        private final MongoDatabase store;
        private final Map<String, Long> copies;
        private final Map<String, Integer> recipients = new TreeMap<>();
        private final List<String> wrong = new ArrayList<>();
        private int unknown;
        private int arrived;

        Reading(MongoDatabase store, Map<String, Long> copies) {
            this.store = store;
            this.copies = copies;
        }

        Findings read(String broadcast, List<Repliers.Written> acknowledged) {
            Map<String, Long> ofBroadcast = new HashMap<>();
            copies.forEach((key, count) -> {
                if (key.contains("\n" + Filled.TEXT)) {
                    ofBroadcast.merge(key.substring(0, key.indexOf('\n')), count, Long::sum);
                }
            });
            for (Document chunk : store.getCollection("broadcast-chunks").find()) {
                chunk.getList("recipients", Document.class).forEach(one -> recipient(one, ofBroadcast));
            }
            int answered = 0;
            for (Document conversation : store.getCollection("conversations").find()) {
                answered += conversation(conversation);
            }
            Set<String> heard = heard();
            acknowledged.stream().filter(one -> !heard.contains(one.text())).forEach(one -> wrong.add("lost: " + one.text()));
            long waits = store.getCollection("inbox").countDocuments();
            if (waits > 0) {
                wrong.add(waits + " events wait in the inbox");
            }
            String state = store.getCollection("broadcasts").find(new Document("_id", broadcast)).first().getString("state");
            String expected = recipients.containsKey("UNKNOWN") ? "UNSETTLED" : "FINISHED";
            if (!state.equals(expected)) {
                wrong.add("the broadcast is " + state + ", not " + expected);
            }
            return new Findings(recipients, unknown, arrived, answered, wrong);
        }

        private void recipient(Document one, Map<String, Long> received) {
            String state = one.getString("state");
            recipients.merge(state, 1, Integer::sum);
            long copies = received.getOrDefault(one.getString("urn").substring("telegram:".length()), 0L);
            judge("recipient " + one.getString("contact"), state, copies, 1);
        }

        private void judge(String who, String state, long copies, long messages) {
            boolean fits = switch (state) {
                case "UNKNOWN" -> copies <= messages;
                case "SENT", "DELIVERED", "READ" -> copies == messages;
                default -> false;
            };
            if (!fits) {
                wrong.add(who + " is " + state + " with " + copies + " copies");
            }
            arrived += state.equals("UNKNOWN") ? (int) copies : 0;
        }

        /** @return how many of its person's messages were answered */
        private int conversation(Document conversation) {
            Map<String, long[]> ours = new HashMap<>();
            Set<String> said = new HashSet<>();
            int answered = 0;
            boolean open = false;
            for (Document message : conversation.getList("latest", Document.class)) {
                if (message.getString("from").equals("PERSON")) {
                    open = true;
                    if (!said.add(message.get("content", Document.class).getString("text"))) {
                        wrong.add("heard twice: " + conversation.getString("_id"));
                    }
                } else if (message.getString("from").equals("SPORTELLO")) {
                    answered += open ? 1 : 0;
                    open = false;
                    count(conversation, message, ours);
                }
            }
            if (open) {
                wrong.add("unanswered: " + conversation.getString("_id"));
            }
            ours.forEach((key, count) -> {
                long received = copies.getOrDefault(key, 0L);
                if (received < count[0] || received > count[0] + count[1]) {
                    wrong.add("conversation %s: %d sent, %d unknown, %d received".formatted(
                            conversation.getString("_id"), count[0], count[1], received));
                }
                arrived += (int) Math.min(count[1], received - count[0]);
            });
            return answered;
        }

        private void count(Document conversation, Document message, Map<String, long[]> ours) {
            String state = message.getString("state");
            if (WAITING.contains(state) || !LEFT.contains(state) && !state.equals("UNKNOWN")) {
                wrong.add("a message of " + conversation.getString("_id") + " is " + state);
            }
            String chat = message.getString("urn").substring("telegram:".length());
            long[] count = ours.computeIfAbsent(chat + "\n" + message.get("content", Document.class).getString("text"), key -> new long[2]);
            count[state.equals("UNKNOWN") ? 1 : 0]++;
            unknown += state.equals("UNKNOWN") ? 1 : 0;
        }

        private Set<String> heard() {
            Set<String> heard = new HashSet<>();
            for (Document conversation : store.getCollection("conversations").find()) {
                conversation.getList("latest", Document.class).stream()
                        .filter(message -> message.getString("from").equals("PERSON"))
                        .forEach(message -> heard.add(message.get("content", Document.class).getString("text")));
            }
            return heard;
        }
    }
}
