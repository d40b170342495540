package it.sportello.people.merging;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contact.Age;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two contacts come to as one. The more careful of the two wins: a NO stays a NO, a minor stays a minor. Pure. */
final class Union {

    private Union() {
    }

    /** @param mark what the choices it makes are told by */
    static Contact of(Contact into, Contact from, String mark, Instant at) {
        Merge.Facts facts = facts(into, from);
        return into.withName(facts.name()).withLanguage(facts.language()).withOffice(facts.office()).withTown(facts.town())
                .withAge(facts.age()).withUrns(urns(into, from)).choosing(choices(into, from, mark, at));
    }

    static Merge.Facts facts(Contact into, Contact from) {
        return new Merge.Facts(first(into.name(), from.name()), first(into.language(), from.language()),
                first(into.office(), from.office()), first(into.town(), from.town()), age(into.age(), from.age()));
    }

    private static String first(String one, String other) {
        return one == null ? other : one;
    }

    private static Age age(Age one, Age other) {
        return Stream.of(Age.MINOR, Age.MINOR_CONFIRMED, Age.ADULT).filter(age -> age == one || age == other).findFirst().orElse(Age.UNKNOWN);
    }

    /** In the order of who stands, then of the other; e-mail and SMS last, as for everyone. */
    static List<Urn> urns(Contact into, Contact from) {
        Set<Urn> all = new LinkedHashSet<>(into.urns());
        all.addAll(from.urns());
        return all.stream().sorted(Contact.ORDER).toList();
    }

    /** What who stands must choose anew so that for each purpose and channel the more careful wish stands. */
    static List<Choice> choices(Contact into, Contact from, String mark, Instant at) {
        Set<String> channels = Stream.concat(into.choices().stream(), from.choices().stream()).map(Choice::channel)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // the general wish first: the latest that fits a channel stands
        List<String> order = new ArrayList<>(channels.stream().filter(Choice.EVERYWHERE::equals).toList());
        order.addAll(channels.stream().filter(channel -> !channel.equals(Choice.EVERYWHERE)).toList());
        List<Choice> made = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            for (String channel : order) {
                Optional<Boolean> other = wish(from, purpose, channel);
                Optional<Boolean> own = wish(into.choosing(made), purpose, channel);
                boolean wanted = other.orElse(true) && wish(into, purpose, channel).orElse(true);
                if (other.isPresent() && !own.equals(Optional.of(wanted))) {
                    made.add(new Choice(purpose, channel, wanted, at, "merge/it", mark + purpose + "/" + channel));
                } else if (own.isPresent() && own.get() != wanted) {
                    made.add(new Choice(purpose, channel, wanted, at, "merge/it", mark + purpose + "/" + channel));
                }
            }
        }
        return made;
    }

    private static Optional<Boolean> wish(Contact contact, Purpose purpose, String channel) {
        return contact.choices().reversed().stream().filter(choice -> choice.purpose() == purpose)
                .filter(choice -> choice.channel().equals(channel) || choice.channel().equals(Choice.EVERYWHERE))
                .findFirst().map(Choice::wanted);
    }

    /** As it was, but for what happened since: what the person or staff changed since stays. */
    static Contact without(Contact into, Merge merge) {
        Merge.Facts was = merge.was();
        Merge.Facts is = merge.is();
        List<Choice> own = into.choices().stream().filter(choice -> !choice.message().startsWith(merge.mark())).toList();
        return new Contact(into.id(), into.version(), back(into.name(), is.name(), was.name()),
                back(into.language(), is.language(), was.language()), back(into.office(), is.office(), was.office()),
                back(into.town(), is.town(), was.town()), into.audience(), into.age() == is.age() ? was.age() : into.age(),
                into.urns().stream().filter(urn -> !merge.added().contains(urn)).toList(), own, into.since());
    }

    private static String back(String now, String is, String was) {
        return now != null && now.equals(is) ? was : now;
    }

    /** A NO said since to the one they were is a NO of both. */
    static List<Choice> refusedSince(Contact into, Merge merge) {
        return into.choices().stream().filter(choice -> !choice.wanted() && !choice.at().isBefore(merge.at())
                && !choice.message().startsWith("merge/")).toList();
    }
}
