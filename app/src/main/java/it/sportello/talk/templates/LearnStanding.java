package it.sportello.talk.templates;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;

/** Writes down what was told of a template, and calls somebody when it cannot be used any more. */
@Singleton
public class LearnStanding {

    private static final Logger LOG = LoggerFactory.getLogger(LearnStanding.class);
    private static final Duration BY = Duration.ofHours(4);

    private final TemplateStandings standings;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Journal journal;

    LearnStanding(TemplateStandings standings, Tasks tasks, InstantSource clock, Journal journal) {
        this.standings = standings;
        this.tasks = tasks;
        this.clock = clock;
        this.journal = journal;
    }

    /** What came of it. */
    public sealed interface Result {

        record Learnt(TemplateStanding standing) implements Result {
        }

        /** The table knows no such way. */
        record NotFrom(TemplateState from) implements Result {
        }

        record ChangedMeanwhile() implements Result {
        }
    }

    /**
     * @param sid the provider's id it is about
     * @param by  name of the member of staff who says so, or {@code null} for the provider
     */
    public Result learn(TemplateStanding before, String sid, TemplateStanding.State to, String by) {
        TemplateStanding now = by == null ? before.checked(clock.instant()) : before;
        boolean other = sid != null && !sid.equals(before.sid());
        if (!other && to.equals(before.now())) {
            return save(now, false);
        }
        if (!other && to.state() != before.now().state() && !before.now().state().next().contains(to.state())) {
            LOG.warn("template {} cannot go from {} to {}", before.id(), before.now().state(), to.state());
            return new Result.NotFrom(before.now().state());
        }
        TemplateStanding changed = now.changed(sid, to, clock.instant(), by);
        Result result = save(changed, changed.stopped());
        if (by == null && result instanceof Result.Learnt) {
            journal.record(Entry.of(Kind.TEMPLATE_CHANGED, Actor.service()).about("template", changed.name())
                    .named("template/" + changed.id() + "/" + changed.history().size())
                    .with("language", changed.language()).with("how", to.state().name()).with("category", to.category().name()));
        }
        return result;
    }

    /** The task comes before the change: after a crash in between it is opened again under the same name, which does nothing. */
    private Result save(TemplateStanding standing, boolean alert) {
        if (alert) {
            tasks.open(Task.open("template-" + standing.name() + "-" + standing.language() + "-" + standing.history().size(),
                    Task.ANY_OFFICE, "template-stopped", null, sentence(standing), clock.instant().plus(BY)));
        }
        return standings.save(standing) ? new Result.Learnt(standings.find(standing.name(), standing.language()).orElseThrow())
                : new Result.ChangedMeanwhile();
    }

    private static String sentence(TemplateStanding standing) {
        String what = "Modello WhatsApp «" + standing.name() + "» (" + standing.language() + "): ";
        String then = " Gli invii che lo usano passano a un altro canale. Avvisa l'amministratore: la pagina è Modelli.";
        if (standing.now().state() == TemplateState.APPROVED) {
            return what + "Meta ora lo conta come pubblicità." + then;
        }
        return what + standing.now().state().label().toLowerCase() + " da Meta." + then;
    }
}
