package it.sportello.browser

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.notices.ChangeNotices
import it.sportello.jobs.notices.Often
import it.sportello.jobs.notices.Subscription
import it.sportello.jobs.vacancies.Change
import it.sportello.jobs.vacancies.DraftVacancy
import it.sportello.jobs.vacancies.Offers
import it.sportello.jobs.vacancies.PublishVacancy
import it.sportello.jobs.vacancies.Vacancy
import it.sportello.jobs.vacancies.VerifyVacancy
import it.sportello.office.calendar.QuietHours
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.office.staff.StaffMember
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.platform.time.MovableClock
import it.sportello.platform.time.Rome

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.time.Instant
import java.time.LocalDate

/** The office of Cagliari at ten in the morning of a day on which it writes to people, whatever day it is outside. */
class OpenOffice implements AutoCloseable {

    static final String CODE = SampleOffices.cagliari().code()

    final Desk desk
    private int people = 0

    OpenOffice(Map<String, Object> settings = [:]) {
        desk = new Desk(settings)
        desk.bean(Offices).save(SampleOffices.cagliari())
        nextMorning(1)
    }

    Instant now() { desk.bean(MovableClock).instant() }

    void later(Duration time) { desk.bean(MovableClock).advance(time) }

    /** On to the first morning on which the office writes, so many days from now or later. */
    void nextMorning(int days) {
        def morning = LocalDate.ofInstant(now(), Rome.ZONE).plusDays(days).atTime(10, 0).atZone(Rome.ZONE).toInstant()
        later(Duration.between(now(), desk.bean(QuietHours).nextOpen(morning, SampleOffices.cagliari())))
    }

    StaffMember operator(String name = 'Omar Operatore') { desk.account(Role.OPERATOR, [CODE], name) }

    StaffMember manager(String name = 'Rita Responsabile') { desk.account(Role.MANAGER, [CODE], name) }

    /** A published vacancy, and its code. */
    String vacancy(String title, String occupation) {
        def until = LocalDate.ofInstant(now(), Rome.ZONE).plusDays(20)
        def offer = Offers.offer(title: title, occupation: occupation, until: until, offices: [CODE])
        def drafted = done(desk.bean(DraftVacancy).draft(offer, 'CA', title))
        def verified = done(desk.bean(VerifyVacancy).verify(drafted.code(), drafted.version(), 'omar'))
        done(desk.bean(PublishVacancy).publish(verified.code(), verified.version())).code()
    }

    private static Vacancy done(Change change) {
        assert change instanceof Change.Done
        change.vacancy()
    }

    /** Somebody near Cagliari who asked for vacancies of an occupation, reached at this address or, without one, nowhere. */
    void asks(String occupation, String address) {
        def id = "persona${++people}"
        def urns = address ? [Urn.of(address)] : []
        def wanted = new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, true, now(), 'avvisi/it', id)
        urns.each { desk.bean(Addresses).heard(it, 'sim-' + (it.scheme() == 'tel' ? 'sms' : it.scheme()), now(), id) }
        desk.bean(Contacts).add(new Contact(id, 0, "Anna Prova $people", 'it', CODE, 'B354', Contact.Audience.CITIZEN,
                Contact.Age.ADULT, urns, [wanted], now()))
        desk.bean(ChangeNotices).subscribe(id, new Subscription(id, occupation, 'B354', 30, null, null, null, Often.AT_ONCE), 5)
    }

    /** Somebody writes, as from the simulator. */
    void hears(String name, String address, String words) {
        def said = new ObjectMapper().writeValueAsString([id: UUID.randomUUID().toString(), urn: address, kind: 'typed', text: words, name: name, language: 'it'])
        def request = HttpRequest.newBuilder(desk.url.resolve('/hooks/simulator')).header('Content-Type', 'application/json')
                .POST(HttpRequest.BodyPublishers.ofString(said)).build()
        assert HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
    }

    @Override
    void close() { desk.close() }
}
