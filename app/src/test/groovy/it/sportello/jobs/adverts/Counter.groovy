package it.sportello.jobs.adverts

import io.micronaut.context.ApplicationContext
import it.sportello.TestStore
import it.sportello.jobs.adverts.mongo.AdvertStore
import it.sportello.jobs.vacancies.mongo.VacancyStore
import it.sportello.jobs.vacancies.search.WordsOfVacancies
import it.sportello.platform.processes.Processes
import it.sportello.platform.settings.Settings

import java.util.concurrent.CopyOnWriteArrayList

/** Adverts over a spec's store, on channels that answer what the spec says. */
class Counter {

    static final CHANNEL = '@cpi_cagliari_offerte'

    final TestStore store = new TestStore()
    final vacancies = VacancyStore.in(store)
    final adverts = AdvertStore.in(store)
    /** What reached the channels: {@code [channel, 'posted', start]}, {@code [channel, 'changed', external, start]}. */
    final List<List<String>> told = new CopyOnWriteArrayList<>()
    Set<String> channels = [CHANNEL]
    Closure<Posts.Posted> answer = { new Posts.Posted.Done('77') }
    Closure<Boolean> turn = { true }
    final posts = new Posts() {
        @Override
        Set<String> channels(Collection<String> offices) { Counter.this.channels }

        @Override
        String office(String channel) { Counter.this.channels.contains(channel) ? 'B354C000001' : null }

        @Override
        boolean turn(String channel) { Counter.this.turn.call() }

        @Override
        Posts.Posted post(String channel, Map<String, String> values, String start) {
            told << [channel, 'posted', start]
            answer.call()
        }

        @Override
        Posts.Posted change(String channel, String external, Map<String, String> values, String start) {
            told << [channel, 'changed', external, start]
            answer.call()
        }
    }

    final journal = new it.sportello.office.journal.ToldEntries()
    final KeepAdvert keep = process()

    /** A new process: those before are dead until they say that they live. */
    KeepAdvert process() {
        def environment = ApplicationContext.builder(['sportello.mode': 'test']).build().environment
        environment.start()
        def processes = new Processes(store, store.ids, new Settings(environment))
        new KeepAdvert(vacancies, adverts, posts, new TellChannel(adverts, posts, WordsOfVacancies.IT, processes, store.clock, journal),
                processes, store.clock)
    }

    /** What the look after a change does, in the foreground. */
    void look(String code, KeepAdvert process = keep) {
        def vacancy = vacancies.byCode(code).get()
        if (vacancy.forEveryone) { channels.each { adverts.add(Advert.waiting(code, it, store.clock.instant())) } }
        adverts.of(code).each { process.keep(code, it.channel()) }
    }

    Advert advert(String code) { adverts.of(code).first() }
}
