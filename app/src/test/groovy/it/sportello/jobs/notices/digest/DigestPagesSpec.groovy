package it.sportello.jobs.notices.digest

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.notices.ChangeNotices
import it.sportello.jobs.notices.Often
import it.sportello.jobs.notices.Subscription
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.drafts.Draft
import it.sportello.talk.broadcasts.drafts.DraftBroadcast
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

class DigestPagesSpec extends Specification {

    static final OFFICE = 'B354C000001'

    @Shared
    @AutoCleanup
    Desk desk = new Desk()

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
    }

    def "before a broadcast staff sees how many hear of it later, in a digest"() {
        given:
        def now = Instant.parse('2026-11-23T09:00:00Z')
        def urn = Urn.of('telegram:3100001')
        desk.bean(Addresses).heard(urn, 'sim-telegram', now, 'anna')
        desk.bean(Contacts).add(Contact.newcomer('anna', urn, now).withLanguage('it')
                .choosing([new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, true, now, 'avvisi/it', 'k')]))
        desk.bean(ChangeNotices).subscribe('anna', new Subscription('s1', 'cameriere', null, 0, null, null, null, Often.DAILY), 5)
        PublishedVacancy.in(desk.bean(Vacancies), 'CA-1', now, [until: LocalDate.parse('2099-12-31')])
        def draft = new Draft(OFFICE, 'Cameriere', Purpose.VACANCIES, 'CA-1', [it: 'Nuova offerta'],
                new Audience(Audience.SUBSCRIBERS, Contact.Audience.CITIZEN, [:], [] as Set), null, false)
        def id = desk.bean(DraftBroadcast).draft(draft, 'ada').broadcast().id()

        when:
        def page = desk.as(Role.MANAGER, [OFFICE]).get("/broadcasts/$id/preview")

        then:
        page.status == 200
        page.text.contains('Nel riepilogo')
        page.text.contains('1 (hanno chiesto un solo messaggio al giorno o alla settimana)')
    }

    def "a day's digests are a broadcast that nobody wrote, with its own page"() {
        given:
        desk.bean(StartDigests).handle("2026-11-24/$OFFICE")
        def manager = desk.as(Role.MANAGER, [OFFICE])

        when:
        def page = manager.get("/broadcasts/riepilogo-2026-11-24-$OFFICE")

        then:
        page.status == 200
        page.text.contains('Riepilogo di martedì 24 novembre')
        page.text.contains('Sportello, da solo')
        page.text.contains('Le nuove offerte per te.')
        !page.text.contains('Previsto e reale')
        manager.get("/broadcasts?office=$OFFICE").text.contains('Riepilogo di martedì 24 novembre')
    }
}
