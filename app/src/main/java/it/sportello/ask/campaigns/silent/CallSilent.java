package it.sportello.ask.campaigns.silent;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A task to call each of those who did not answer, a page of people after the other. A task's id is the campaign's and the person's: there is never a second one. */
@Singleton
public class CallSilent implements DueHandler {

    static final String KIND = "campaigns.calls";
    private static final Duration WITHIN = Duration.ofDays(7);
    /** Who got an invitation later than this has had no time to answer. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(1);

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Tasks tasks;
    private final Due due;
    private final InstantSource clock;

    CallSilent(Campaigns campaigns, Invitations invitations, Tasks tasks, Due due, InstantSource clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.tasks = tasks;
        this.due = due;
        this.clock = clock;
    }

    /**
     * A manager wants everybody of an office called who has not answered until now.
     *
     * @return how many tasks that makes
     */
    public int begin(Campaign campaign, String office) {
        int people = (int) IntStream.range(0, campaign.pages(office)).mapToObj(number -> invitations.page(campaign.id(), office, number).orElseThrow())
                .flatMap(page -> page.invitations().stream()).filter(this::wanted).count();
        due.now(KIND, campaign.id() + "/" + office + "/0");
        return people;
    }

    private boolean wanted(Invitation one) {
        return one.state().calls() && !one.called()
                && (!one.state().waits() || one.state() == InvitationState.NOT_REACHED || !one.at().isAfter(clock.instant().minus(TIME_TO_ANSWER)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param ref {@code campaign/office/page} */
    @Override
    public void handle(String ref) {
        String[] parts = ref.split("/");
        int number = Integer.parseInt(parts[2]);
        Campaign campaign = campaigns.find(parts[0]).filter(AskWhy::may).orElse(null);
        if (campaign == null || number >= campaign.pages(parts[1])) {
            return;
        }
        Set<String> called = invitations.page(campaign.id(), parts[1], number).orElseThrow().invitations().stream()
                .filter(this::wanted).peek(one -> tasks.open(task(campaign, parts[1], one)))
                .map(Invitation::contact).collect(Collectors.toSet());
        invitations.change(new Invitations.Place(campaign.id(), parts[1], number), page ->
                page.changed(one -> called.contains(one.contact()) ? one.toCall() : one));
        due.now(KIND, campaign.id() + "/" + parts[1] + "/" + (number + 1));
    }

    private Task task(Campaign campaign, String office, Invitation one) {
        String what = one.state() == InvitationState.NOT_REACHED ? "L'invito al questionario non è arrivato" : "Non ha risposto al questionario";
        String why = one.reason() == null ? "" : " Motivo: " + one.reason().label().toLowerCase(Locale.ITALIAN) + ".";
        return Task.open("call-" + campaign.id() + "-" + one.contact(), office, "call", one.contact(),
                "Chiama. " + what + " («" + campaign.title() + "»)." + why, clock.instant().plus(WITHIN));
    }
}
