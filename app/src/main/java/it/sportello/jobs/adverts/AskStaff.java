package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.tasks.MoveTask;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.office.tasks.Tasks;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/** Makes a task of an advert that only a person can settle. Safe to repeat. */
@Singleton
class AskStaff {

    private static final String KIND = "advert";
    private static final Duration TIME = Duration.ofDays(1);

    private final Tasks tasks;
    private final MoveTask move;
    private final Posts posts;
    private final AdvertWords words;

    AskStaff(Tasks tasks, MoveTask move, Posts posts, AdvertWords words) {
        this.tasks = tasks;
        this.move = move;
        this.posts = posts;
        this.words = words;
    }

    void ask(Advert advert, Vacancy vacancy) {
        if (advert.state().isTrouble()) {
            String office = Optional.ofNullable(posts.office(advert.channel())).orElse(vacancy.offer().offices().getFirst());
            tasks.open(Task.open(id(advert), office, KIND, null, words.task(advert), advert.attempt().at().plus(TIME)));
        }
    }

    /** @param advert as it was when it was asked */
    void settled(Advert advert, String by, String how) {
        move.to(TaskState.DONE, id(advert), by, how);
    }

    /** Each trouble is one task, also when the same comes back another day. */
    private static String id(Advert advert) {
        return KIND + "." + advert.vacancy() + "." + advert.channel() + "." + advert.attempt().at().toEpochMilli();
    }
}
