package it.sportello.ask.campaigns.silent;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Page;
import it.sportello.office.tasks.PersonNames;
import jakarta.inject.Singleton;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Those of an office who did not answer, or whom nothing reached, with their names and in the order of them. */
@Singleton
public class ListSilent {

    private final Invitations invitations;
    private final PersonNames names;

    ListSilent(Invitations invitations, PersonNames names) {
        this.invitations = invitations;
        this.names = names;
    }

    /** One of them. */
    public record Silent(Invitation invitation, String name) {

        @Override
        public String toString() {
            return "Silent[" + invitation + "]";
        }
    }

    /** Those of one page of the campaign. */
    public List<Silent> page(Campaign campaign, String office, int number) {
        return named(invitations.page(campaign.id(), office, number).map(Page::invitations).orElse(List.of()).stream()
                .filter(one -> one.state().calls()).toList());
    }

    public List<Silent> all(Campaign campaign, String office) {
        return sorted(IntStream.range(0, campaign.pages(office)).mapToObj(number -> page(campaign, office, number)).flatMap(List::stream).toList());
    }

    private List<Silent> named(List<Invitation> some) {
        Map<String, String> called = some.isEmpty() ? Map.of() : names.of(some.stream().map(Invitation::contact).toList());
        return sorted(some.stream().map(one -> new Silent(one, called.getOrDefault(one.contact(), "Persona senza nome"))).toList());
    }

    /** A collator of its own for each list: none may be shared. */
    private static List<Silent> sorted(List<Silent> some) {
        return some.stream().sorted(Comparator.comparing(Silent::name, Collator.getInstance(Locale.ITALIAN))
                .thenComparing(one -> one.invitation().contact())).toList();
    }
}
