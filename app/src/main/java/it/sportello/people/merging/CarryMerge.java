package it.sportello.people.merging;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.util.List;

/** Carries a merge or its undoing to its end, from wherever a crash left it: each step may be done again. */
@Singleton
class CarryMerge implements DueHandler {

    static final String KIND = "people.merge";

    private final Contacts contacts;
    private final SamePerson same;
    private final Addresses addresses;
    private final Merges merges;
    private final Due due;
    private final List<MergePart> parts;

    CarryMerge(Contacts contacts, SamePerson same, Addresses addresses, Merges merges, Due due, List<MergePart> parts) {
        this.contacts = contacts;
        this.same = same;
        this.addresses = addresses;
        this.merges = merges;
        this.due = due;
        this.parts = parts;
    }

    /** Promised first: killed from here on, it goes on elsewhere. */
    Merge now(Merge merge) {
        due.now(KIND, merge.id());
        handle(merge.id());
        return merges.find(merge.id()).orElseThrow();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        merges.find(id).ifPresent(merge -> {
            switch (merge.state()) {
                case RUNNING -> join(merge);
                case UNDOING -> part(merge);
                case DONE, UNDONE -> { }
            }
        });
    }

    /** Once before it points, so that nothing is sent that either refuses; once after, because what it said last is final then. */
    private void join(Merge merge) {
        gather(merge);
        same.join(merge.from(), merge.into(), merge.at());
        gather(merge);
        merges.replace(merge.with(MergeState.DONE));
    }

    private void gather(Merge merge) {
        Contact from = same.itself(merge.from()).orElseThrow();
        parts.forEach(part -> part.join(merge.from(), merge.into()));
        contacts.change(merge.into(), into -> Union.of(into, from, merge.mark(), merge.at()));
    }

    /** Who said NON SONO IO meanwhile is not written to as this person again. */
    private List<Urn> lost(Merge merge) {
        return addresses.findAll(same.itself(merge.from()).orElseThrow().urns()).stream()
                .filter(address -> address.people().stream().noneMatch(id -> id.equals(merge.from()) || id.equals(merge.into())))
                .map(Address::urn).toList();
    }

    private void part(Merge merge) {
        Contact into = same.itself(merge.into()).orElseThrow();
        contacts.change(merge.into(), now -> Union.without(now, merge));
        same.part(merge.from(), merge.into(), Union.refusedSince(into, merge), lost(merge));
        merges.replace(merge.with(MergeState.UNDONE));
    }
}
