package it.sportello.talk.templates.asking;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.adapter.TemplateApprovals;
import it.sportello.talk.templates.Preflight;
import it.sportello.talk.templates.TemplateStanding;
import it.sportello.talk.templates.TemplateState;
import it.sportello.templates.WhatsappTemplate;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hands one language of a template in to Meta, once what we can see ourselves is in order. */
@Singleton
public class SubmitTemplate {

    private final AskProvider provider;
    private final AskProvider.Knowledge known;
    private final Preflight preflight;

    SubmitTemplate(AskProvider provider, AskProvider.Knowledge known, Preflight preflight) {
        this.provider = provider;
        this.known = known;
        this.preflight = preflight;
    }

    /** What came of it. */
    public sealed interface Result {

        record Submitted() implements Result {
        }

        record NotReady(List<Preflight.Finding> findings) implements Result {
        }

        record NotFrom(TemplateState state) implements Result {
        }

        record NobodyToAsk() implements Result {
        }

        /** Twilio did not take it: its code, which staff may look up. */
        record Declined(String code) implements Result {
        }

        /** Not now; whether it was taken is not known to us, so the next try may hand it in twice: that harms nothing. */
        record NotNow() implements Result {
        }

        record Missing() implements Result {
        }
    }

    /** @param by name of the member of staff */
    public Result submit(String name, String language, String by) {
        WhatsappTemplate template = provider.template(name, language).orElse(null);
        if (template == null) {
            return new Result.Missing();
        }
        TemplateStanding before = known.of(name, language);
        if (!before.now().state().mayBeHandedIn()) {
            return new Result.NotFrom(before.now().state());
        }
        List<Preflight.Finding> wrong = preflight.look(template).stream().filter(Preflight.Finding::blocks).toList();
        Optional<Channel> line = provider.line();
        if (!wrong.isEmpty() || line.isEmpty()) {
            return wrong.isEmpty() ? new Result.NobodyToAsk() : new Result.NotReady(wrong);
        }
        return switch (provider.approvals(line.get()).submit(proposal(template), line.get())) {
            case TemplateApprovals.Stands stands -> {
                known.learn().learn(before, stands.id(), AskProvider.state(stands), by);
                yield new Result.Submitted();
            }
            case TemplateApprovals.Declined declined -> new Result.Declined(declined.code());
            case TemplateApprovals.NotNow later -> new Result.NotNow();
        };
    }

    private static TemplateApprovals.Proposal proposal(WhatsappTemplate template) {
        return new TemplateApprovals.Proposal(template.name(), template.language(),
                TemplateApprovals.Category.valueOf(template.category().toUpperCase(Locale.ROOT)), template.body(), template.examples());
    }
}
