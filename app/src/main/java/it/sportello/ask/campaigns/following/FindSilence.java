package it.sportello.ask.campaigns.following;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Page;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.ask.questionnaires.keeping.Answers;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.talk.flows.OpenQuestion;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who began and has been silent for some days has left the questionnaire, at the question that stands open. Whoever comes back goes on. */
@Singleton
public class FindSilence implements DueHandler {

    public static final String KIND = "campaigns.silence";
    public static final Duration EVERY = Duration.ofDays(1);
    /** In place of a question: everything is answered, and nothing was sent. */
    public static final String AT_THE_END = "-";

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Sheets sheets;
    private final Questionnaires questionnaires;
    private final Due due;
    private final InstantSource clock;

    FindSilence(Campaigns campaigns, Invitations invitations, Sheets sheets, Questionnaires questionnaires, Due due,
                InstantSource clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.sheets = sheets;
        this.questionnaires = questionnaires;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param ref {@code campaign/office} */
    @Override
    public void handle(String ref) {
        String[] parts = ref.split("/");
        campaigns.find(parts[0]).filter(campaign -> campaign.state() == CampaignState.RUNNING).ifPresent(campaign -> {
            look(campaign, parts[1], false);
            due.at(KIND, ref, clock.instant().plus(EVERY));
        });
    }

    /** @param last whether the campaign is over, and whoever has not finished has left */
    public void look(Campaign campaign, String office, boolean last) {
        Instant since = clock.instant().minus(last ? Duration.ZERO : Duration.ofDays(campaign.sending().silence()));
        for (int number = 0; number < campaign.pages(office); number++) {
            Page page = invitations.page(campaign.id(), office, number).orElseThrow();
            Map<String, Sheet> begun = sheets.findAll(page.invitations().stream().filter(one -> one.state() == InvitationState.STARTED)
                    .map(Invitation::sheet).filter(Objects::nonNull).toList()).stream().collect(Collectors.toMap(Sheet::id, Function.identity()));
            if (!begun.isEmpty()) {
                invitations.change(new Invitations.Place(campaign.id(), office, number), now -> now.changed(one -> left(one, begun.get(one.sheet()), since)));
            }
        }
    }

    private Invitation left(Invitation one, Sheet sheet, Instant since) {
        boolean silent = sheet != null && sheet.state() != SheetState.SENT && !sheet.latest().isAfter(since);
        return silent ? one.leftAt(open(sheet), clock.instant()) : one;
    }

    private String open(Sheet sheet) {
        return OpenQuestion.of(questionnaires.of(sheet), Answers.values(sheet), clock.instant()).orElse(AT_THE_END);
    }
}
