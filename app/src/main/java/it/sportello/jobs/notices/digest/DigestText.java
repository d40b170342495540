package it.sportello.jobs.notices.digest;

import it.sportello.jobs.notices.Often;
import it.sportello.jobs.notices.WeeklySends;
import it.sportello.jobs.notices.digest.ReadDigests.Item;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each person reads of a day's digests. Each vacancy told takes one from the person's week, as if it had come alone. */
@Singleton
class DigestText implements PersonalText {

    private final ReadDigests read;
    private final Digests digests;
    private final WeeklySends sends;
    private final DigestWords words;
    private final PromiseDigests promise;
    private final InstantSource clock;

    DigestText(ReadDigests read, Digests digests, WeeklySends sends, DigestWords words, PromiseDigests promise, InstantSource clock) {
        this.read = read;
        this.digests = digests;
        this.sends = sends;
        this.words = words;
        this.promise = promise;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DigestAudience.KIND;
    }

    @Override
    public String template() {
        return "riepilogo_offerte";
    }

    @Override
    public Map<String, Said> write(Broadcast broadcast, List<Reader> readers) {
        DigestDay day = DigestAudience.day(broadcast.audience());
        Map<String, ReadDigests.Read> waiting = read.read(broadcast.id(), day.day(), readers.stream().map(Reader::contact).toList());
        Map<String, Said> said = new HashMap<>();
        readers.forEach(reader -> said.put(reader.contact(), said(day, reader, waiting.get(reader.contact()))));
        return said;
    }

    private Said said(DigestDay day, Reader reader, ReadDigests.Read waiting) {
        if (waiting.items().isEmpty()) {
            return new Nothing("nothing-left");
        }
        DigestWords.Shape shape = words.shape(waiting.items(), reader);
        List<Item> first = waiting.items().subList(0, shape.items());
        Set<String> granted = Set.copyOf(sends.reserve(reader.contact(), WeeklySends.week(clock.instant()),
                first.stream().map(item -> item.pending().broadcast()).toList(), waiting.most()));
        List<Item> told = first.stream().filter(item -> granted.contains(item.pending().broadcast())).toList();
        if (told.isEmpty()) {
            // what waits stays where it is, and is due again when the week begins
            promise.promise(Often.WEEKLY, day.office(), List.of(reader.contact()), monday -> { });
            return new Nothing("weekly-limit");
        }
        return words.told(told, waiting.items().size() - told.size(), reader, shape);
    }

    @Override
    public Set<String> leaving(Broadcast broadcast, Collection<String> contacts) {
        DigestDay day = DigestAudience.day(broadcast.audience());
        return contacts.stream().filter(contact -> digests.take(broadcast.id(), day.day(), contact)).collect(Collectors.toSet());
    }
}
