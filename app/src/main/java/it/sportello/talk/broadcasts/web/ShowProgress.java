package it.sportello.talk.broadcasts.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.conversations.StateWords;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How far a broadcast has come: counts that sum to its audience, why some got nothing, what was thought against what is. */
@Singleton
class ShowProgress {

    private final Chunks chunks;
    private final StateWords words;
    private final Desk desk;

    ShowProgress(Chunks chunks, StateWords words, Desk desk) {
        this.chunks = chunks;
        this.words = words;
        this.desk = desk;
    }

    @Introspected
    record Shown(List<Count> counts, long total, long done, boolean over, List<Reason> reasons, List<Compared> compared, long unknown) {
    }

    /** @param key of the live part */
    @Introspected
    record Count(String key, String label, long people) {
    }

    @Introspected
    record Reason(String sentence, long people) {
    }

    @Introspected
    record Compared(String what, String thought, String is) {
    }

    @Introspected
    record Person(String contact, String name, String channel, String state) {
    }

    /** @param next the first chunk after them */
    record People(List<Person> people, int next) {
    }

    Shown of(Broadcast broadcast) {
        Chunks.Tally tally = chunks.tally(broadcast.id(), broadcast.run().chunks());
        List<Count> counts = Stream.of(RecipientState.values())
                .map(state -> new Count(state.name(), Labels.of(state), tally.counts().getOrDefault(state, 0L))).toList();
        long open = counts.stream().filter(count -> RecipientState.valueOf(count.key()).open()).mapToLong(Count::people).sum();
        List<Reason> reasons = tally.reasons().entrySet().stream()
                .map(entry -> new Reason(words.reason(entry.getKey()), entry.getValue())).toList();
        return new Shown(counts, tally.people(), tally.people() - open, over(broadcast), reasons, compared(broadcast, tally),
                tally.counts().getOrDefault(RecipientState.UNKNOWN, 0L));
    }

    /** Nothing was thought beforehand of what nobody previewed. */
    private static List<Compared> compared(Broadcast broadcast, Chunks.Tally tally) {
        return broadcast.plan().ends() == null ? List.of() : List.of(
                new Compared("Persone", String.valueOf(broadcast.plan().people()), String.valueOf(tally.people())),
                new Compared("Costo", Labels.euro(broadcast.plan().cents()), Labels.euro(Math.ceilDiv(tally.tenths(), 10))),
                new Compared("Fine", Labels.when(broadcast.plan().ends()), Labels.when(broadcast.run().ended())));
    }

    /** Changes when the page's words and buttons do. */
    String stands(Broadcast broadcast) {
        return broadcast.state().name() + " " + Labels.held(broadcast, desk.now());
    }

    Map<String, Object> live(Broadcast broadcast) {
        Shown shown = of(broadcast);
        Map<String, Object> live = new LinkedHashMap<>();
        live.put("total", shown.total());
        live.put("done", shown.done());
        live.put("stands", stands(broadcast));
        shown.counts().forEach(count -> live.put(count.key(), count.people()));
        return live;
    }

    /** A hundred people at most, from a chunk on: chunks that are not full share a page. */
    People people(Broadcast broadcast, int from) {
        List<Recipient> shown = new ArrayList<>();
        int next = from;
        while (next < broadcast.run().chunks()) {
            List<Recipient> more = chunks.find(broadcast.id(), next).map(Chunk::recipients).orElse(List.of());
            if (shown.size() + more.size() > Chunk.SIZE) {
                break;
            }
            shown.addAll(more);
            next++;
        }
        Map<String, String> names = desk.names(shown.stream().map(Recipient::contact).toList());
        return new People(shown.stream().map(one -> person(one, names)).toList(), next);
    }

    private Person person(Recipient one, Map<String, String> names) {
        String scheme = one.urn() == null ? "" : one.urn().scheme();
        return new Person(one.contact(), names.get(one.contact()), Labels.channel(scheme.equals("tel") ? "sms" : scheme.equals("mailto") ? "email" : scheme),
                one.code() == null || !one.state().lost() ? Labels.one(one.state()) : Labels.one(one.state()) + ": " + words.reason(one.code()));
    }

    /** Whether nothing changes any more without staff. */
    private static boolean over(Broadcast broadcast) {
        return switch (broadcast.state()) {
            case FINISHED, STOPPED, DRAFT, SECOND_PERSON, UNSETTLED -> true;
            case SCHEDULED, PREPARING, RUNNING, PAUSED -> false;
        };
    }
}
