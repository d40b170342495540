package it.sportello.talk.templates.asking;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.TemplateApprovals;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.templates.ChooseTemplate;
import it.sportello.talk.templates.LearnStanding;
import it.sportello.talk.templates.SenderStandings;
import it.sportello.talk.templates.TemplateStanding;
import it.sportello.talk.templates.TemplateStandings;
import it.sportello.talk.templates.TemplateState;
import it.sportello.templates.WhatsappTemplate;
import it.sportello.templates.WhatsappTemplates;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;

/** Asks the provider where our templates and our senders stand. */
@Singleton
public class AskProvider {

    private final Lines lines;
    private final WhatsappTemplates templates;
    private final Knowledge known;
    private final InstantSource clock;

    AskProvider(Lines lines, WhatsappTemplates templates, Knowledge known, InstantSource clock) {
        this.lines = lines;
        this.templates = templates;
        this.known = known;
        this.clock = clock;
    }

    /** What was known before, and what becomes of what is told. */
    @Singleton
    record Knowledge(TemplateStandings standings, SenderStandings senders, ChooseTemplate choose, LearnStanding learn) {

        TemplateStanding of(String name, String language) {
            return standings.find(name, language)
                    .orElseGet(() -> TemplateStanding.unknown(name, language, choose.setting(name, language)));
        }
    }

    /** What came of a question. */
    public enum Answered {
        YES, NOT_NOW, NOBODY_TO_ASK, NEVER_HANDED_IN, NOT_THERE
    }

    /** Every template that has an id, one after the other, and every line. */
    public void all() {
        templates.all().forEach(template -> one(template.name(), template.language()));
        lines.all().stream().filter(line -> line.type().equals(ChannelType.WHATSAPP)).forEach(this::sender);
    }

    /** One template, in each of its languages. */
    public void every(String name) {
        templates.all().stream().filter(each -> each.name().equals(name)).forEach(each -> one(name, each.language()));
    }

    public Answered one(String name, String language) {
        TemplateStanding before = known.of(name, language);
        Optional<Channel> line = line();
        if (line.isEmpty()) {
            return Answered.NOBODY_TO_ASK;
        }
        if (before.sid() == null) {
            return Answered.NEVER_HANDED_IN;
        }
        return switch (approvals(line.get()).ask(before.sid(), line.get())) {
            case TemplateApprovals.Stands stands -> {
                known.learn().learn(before, stands.id(), state(stands), null);
                yield Answered.YES;
            }
            case TemplateApprovals.NotNow later -> Answered.NOT_NOW;
            case TemplateApprovals.Declined gone -> Answered.NOT_THERE;
        };
    }

    /** The line whose account holds the templates; none where WhatsApp is not configured. */
    Optional<Channel> line() {
        return lines.all().stream().filter(line -> line.type().equals(ChannelType.WHATSAPP))
                .filter(line -> lines.adapter(line).approvals(line.type()).isPresent()).findFirst();
    }

    TemplateApprovals approvals(Channel line) {
        return lines.adapter(line).approvals(line.type()).orElseThrow();
    }

    Optional<WhatsappTemplate> template(String name, String language) {
        return templates.find(name, language);
    }

    static TemplateStanding.State state(TemplateApprovals.Stands stands) {
        String reason = stands.reason() == null || stands.reason().length() <= 500 ? stands.reason() : stands.reason().substring(0, 500);
        return new TemplateStanding.State(TemplateState.valueOf(stands.approval().name()), stands.category(), reason);
    }

    private void sender(Channel line) {
        lines.adapter(line).approvals(line.type()).flatMap(approvals -> approvals.sender(line)).ifPresent(sender ->
                known.senders().put(new SenderStandings.SenderStanding(line.id(), sender.quality(), sender.daily(), clock.instant())));
    }
}
