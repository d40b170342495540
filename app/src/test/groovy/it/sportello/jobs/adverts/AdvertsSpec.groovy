package it.sportello.jobs.adverts

import it.sportello.TestStore
import it.sportello.jobs.adverts.mongo.AdvertStore
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.jobs.vacancies.mongo.VacancyStore
import it.sportello.jobs.vacancies.search.WordsOfVacancies
import it.sportello.people.contacts.Contact
import spock.lang.Specification

class AdvertsSpec extends Specification {

    def store = new TestStore()
    def now = store.clock.instant()
    def vacancies = VacancyStore.in(store)
    def adverts = AdvertStore.in(store)
    def told = []
    def answer = new Posts.Posted.Done('77')
    def posts = new Posts() {
        @Override
        Posts.Posted post(String line, Map<String, String> values, String start) { told << [line, start]; answer }

        @Override
        Posts.Posted end(String line, String external, Map<String, String> values) { told << [line, external, 'closed']; answer }
    }
    def lines = { offices, audience -> audience == Contact.Audience.CITIZEN ? ['offerte'] : ['aziende'] } as PublicLines
    def announce = new AnnounceVacancy(vacancies, adverts, lines, posts, WordsOfVacancies.IT)
    def end = new EndAdverts(vacancies, adverts, posts, WordsOfVacancies.IT)

    def "a published vacancy is posted once on the citizens' channel, never on the companies'"() {
        given:
        PublishedVacancy.in(vacancies, 'PA-1', now)

        when:
        2.times { announce.announce('PA-1') }

        then:
        told == [['offerte', 'v_PA-1']]
        adverts.of('PA-1')*.external() == ['77']
    }

    def "a vacancy reserved by L. 68/99 is never posted"() {
        given:
        PublishedVacancy.in(vacancies, 'PA-1', now, [reserved: true])

        when:
        announce.announce('PA-1')

        then:
        told == []
    }

    def "a post whose outcome nobody knows is not repeated"() {
        given:
        PublishedVacancy.in(vacancies, 'PA-1', now)
        answer = new Posts.Posted.NotKnown()

        when:
        2.times { announce.announce('PA-1') }

        then:
        told.size() == 1
        adverts.of('PA-1')*.state() == [AdvertState.POSTING]
    }

    def "when the vacancy closes, its post says so"() {
        given:
        def vacancy = PublishedVacancy.in(vacancies, 'PA-1', now)
        announce.announce('PA-1')

        when:
        end.end('PA-1')
        PublishedVacancy.end(vacancies, vacancy, VacancyState.CLOSED_UNKNOWN, now)

        then:
        end.end('PA-1')
        told.drop(1) == [['offerte', '77', 'closed']]
        adverts.of('PA-1')*.state() == [AdvertState.ENDED]
    }
}
