package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.ids.Ids;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.talk.lines.ChannelStatus;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;

/** NON SONO IO: the address no longer leads to that person, whoever writes from it is new, and an operator looks into it. */
@Singleton
class NotMeCapability implements Capability {

    private static final Duration WITHIN = Duration.ofDays(3);

    private final Addresses addresses;
    private final Contacts contacts;
    private final Tasks tasks;
    private final Responsible responsible;
    private final Ids ids;

    NotMeCapability(Addresses addresses, Contacts contacts, Tasks tasks, Responsible responsible, Ids ids) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.tasks = tasks;
        this.responsible = responsible;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "people.not-me";
    }

    @Override
    public Reply call(Call call) {
        tasks.open(Task.open(call.id(), responsible.code(call.office()), "not-me", call.contact(),
                "Controlla i recapiti di questa persona: dal suo " + ChannelStatus.name(call.channel()) + " ha risposto qualcun altro.",
                call.now().plus(WITHIN)));
        contacts.change(call.contact(), contact -> contact.withUrns(
                contact.urns().stream().filter(urn -> !urn.equals(call.urn())).toList()));
        // played again after a crash, the address already leads elsewhere and stays so
        for (String person : behind(call)) {
            Contact newcomer = contacts.add(Contact.newcomer(ids.next(), call.urn(), call.now()).withLanguage(call.language()));
            addresses.unlink(call.urn(), person, newcomer.id());
        }
        addresses.asked(call.urn(), null);
        return Reply.of("unlinked");
    }

    /** This person there, under whichever id: two may have been found to be one. */
    private List<String> behind(Call call) {
        return addresses.find(call.urn()).map(Address::people).orElse(List.of()).stream()
                .filter(id -> contacts.find(id).filter(found -> found.id().equals(call.contact())).isPresent()).toList();
    }
}
